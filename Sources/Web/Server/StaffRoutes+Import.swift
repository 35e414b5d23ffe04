import Hummingbird
import Reception

extension StaffRoutes {
    /// 32 MB: a year of a large centre's appointments.
    static let longestUpload = 32 * 1_048_576

    func importForm(_ lang: String) -> String { pages.importForm(lang: lang, profiles: importer.profiles) }

    /// Reads the file and says what it would change. The file is kept with the session until it is applied.
    func preview(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let session = context.session else { throw HTTPError(.forbidden, message: "Sign in to upload a file.") }
        let (upload, fields) = try await upload(request)
        var report = try await importer.run(upload.data, upload.name, upload.profile, true)
        report.token = upload.token
        door.sessions.keep(upload, in: session)
        return .page(pages.importPreview(lang: lang(fields), report: report))
    }

    /// Does what the preview said.
    func apply(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try await request.fields(upTo: KioskCall.longestBody)
        guard let session = context.session, let token = fields["token"],
              let upload = door.sessions.takeUpload(of: session, token: token) else {
            throw DeskError(.conflict, cause: "the previewed file is not kept any longer; upload it again")
        }
        var report = try await importer.run(upload.data, upload.name, upload.profile, false)
        report.token = nil
        return .page(pages.importPreview(lang: lang(fields), report: report))
    }

    private func upload(_ request: Request) async throws -> (Sessions.Upload, Fields) {
        let type = request.headers[.contentType] ?? ""
        guard request.mediaType == "multipart/form-data",
              let form = Multipart(try await request.data(upTo: Self.longestUpload), type: type) else {
            throw DeskError(.invalid, cause: "an upload is multipart/form-data")
        }
        guard let file = form.files.first(where: { $0.field == "file" }), !file.data.isEmpty else {
            throw DeskError(.invalid, cause: "the upload has no file")
        }
        guard let profile = form.fields["profile"], importer.profiles.contains(profile) else {
            throw DeskError(.invalid, cause: "there is no such import profile")
        }
        let token = door.randomID()
        return (Sessions.Upload(token: token, data: file.data, name: file.name, profile: profile), form.fields)
    }
}
