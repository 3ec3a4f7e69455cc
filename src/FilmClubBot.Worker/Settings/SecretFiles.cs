namespace FilmClubBot.Worker.Settings;

/// <summary>
/// Settings that are files: <c>/run/secrets/Discord__Token</c> is <c>Discord:Token</c>. Containers and systemd pass secrets this way,
/// because a variable is visible to every child process and in the description of the container.
/// </summary>
/// <param name="folders">Where they are; folders that do not exist are skipped. Of two files for one key, the later folder's wins.</param>
internal sealed class SecretFiles(IReadOnlyList<string> folders) : ConfigurationProvider, IConfigurationSource
{
    /// <summary>The longest file that is read. A longer one is no secret.</summary>
    public const int MostBytes = 16 * 1024;

    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder of Docker's and Kubernetes' secrets, and that of systemd's <c>LoadCredential=</c>.</summary>
    public static IReadOnlyList<string> UsualFolders => [.. new[] { "/run/secrets", Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY") }.OfType<string>()];

    /// <inheritdoc/>
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>The file of a key, or of a key below it; null if there is none.</summary>
    public string? FileOf(string key) => _files.FirstOrDefault(entry => SettingsSources.IsAtOrBelow(entry.Key, key)).Value;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A file cannot be read, or is too long.</exception>
    public override void Load()
    {
        foreach (var folder in folders.Where(Directory.Exists))
        {
            // Other programs' secrets, and files such as ..data of Kubernetes, have no such names.
            foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file).Contains("__", StringComparison.Ordinal)))
            {
                var key = Path.GetFileName(file).Replace("__", ":", StringComparison.Ordinal);
                if (new FileInfo(file).Length > MostBytes)
                    throw new InvalidDataException($"\"{file}\" has more than {MostBytes} bytes, and a file there is the value of one setting. Remove it.");
                Data[key] = Read(file);
                _files[key] = file;
            }
        }
    }

    private static string Read(string file)
    {
        try
        {
            // Editors and echo end a file with a line break.
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"\"{file}\" could not be read: {failure.Message} Let the bot's user read it.", failure);
        }
    }
}
