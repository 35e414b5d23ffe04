import ArgumentParser

struct DirectoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "directory", abstract: "The directory of services, as the hub keeps it.", subcommands: [DirectoryOpen.self, DirectoryFind.self, DirectoryWay.self])
}
