import ArgumentParser

struct DirectoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "directory", abstract: "The directory of services, as the hub keeps it.", subcommands: [
            DirectorySync.self, DirectoryList.self, DirectoryFind.self, DirectoryOpen.self, DirectoryWay.self, DirectoryExport.self,
            DirectoryUptake.self, DirectoryGaps.self, DirectoryReferrals.self,
        ])
}
