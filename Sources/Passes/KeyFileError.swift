/// Why a key file could not be used, and how to mend it. For the operator; it never holds what stands in the file.
public enum KeyFileError: Error, Hashable, Sendable, CustomStringConvertible {
    case missing(path: String)
    case notAFile(path: String)
    /// Others than the owner may read or write the private key.
    case exposed(path: String, mode: UInt32)
    /// The private key belongs to another user.
    case foreign(path: String, owner: UInt32, reader: UInt32)
    /// What stands in it is neither a key nor a ring. The cause quotes nothing of it.
    case malformed(path: String, cause: String)
    /// A key is never written over.
    case exists(path: String)
    /// The system's reason.
    case notReadable(path: String, cause: String)
    /// The system's reason, or that there was no randomness for a key.
    case notWritable(path: String, cause: String)
    /// A credential was asked for, and the service manager gave none.
    case noCredentials(name: String)
    /// It has a slash in it, begins with a dot, or is empty.
    case credentialName

    /// What is wrong with which file, and the command that mends it, where one does.
    public var description: String {
        switch self {
        case .missing(let path): "\(path): there is no such file"
        case .notAFile(let path): "\(path): not a regular file"
        case .exposed(let path, let mode):
            "\(path): the private key has mode 0\(String(mode, radix: 8)), so others may read or change it. Run: chmod 600 '\(path)', and think of making a new key"
        case .foreign(let path, let owner, let reader):
            "\(path): the private key belongs to user \(owner), and this is user \(reader). Run: chown \(reader) '\(path)'"
        case .malformed(let path, let cause): "\(path): \(cause)"
        case .exists(let path): "\(path): there is a file already, and a key is never written over. Choose another name"
        case .notReadable(let path, let cause): "\(path): cannot be read: \(cause)"
        case .notWritable(let path, let cause): "\(path): cannot be written: \(cause)"
        case .noCredentials(let name):
            "no credential \(name): CREDENTIALS_DIRECTORY is not set. Add to the unit: LoadCredential=\(name):/path/to/the/key"
        case .credentialName: "a credential's name has no slash and does not begin with a dot"
        }
    }
}
