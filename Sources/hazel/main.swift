print("hazel")
