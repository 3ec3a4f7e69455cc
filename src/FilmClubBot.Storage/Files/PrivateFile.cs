namespace FilmClubBot.Storage.Files;

/// <summary>Lets only the bot's user read the files with members' data, whatever the umask is. Windows' folders have their own rules.</summary>
internal static class PrivateFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Options that create a file for its owner alone.</summary>
    public static FileStreamOptions Options(FileMode mode, FileShare share = FileShare.ReadWrite)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Owner;
        return options;
    }

    /// <summary>Creates an empty file unless it exists.</summary>
    public static void Create(string file)
    {
        if (!File.Exists(file))
            File.Open(file, Options(FileMode.OpenOrCreate)).Dispose();
    }

    /// <summary>Deletes what a failed copy left; that it cannot be deleted is not reported, because the failure itself is.</summary>
    public static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The next copy of the same name deletes it.
        }
    }

    /// <summary>Creates a folder unless it exists.</summary>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, Owner | UnixFileMode.UserExecute);
    }

    /// <summary>Withdraws the permissions of other users from a file of an earlier version. A group that an administrator gave access keeps it.</summary>
    public static void Protect(string file)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(file))
            return;
        var mode = File.GetUnixFileMode(file);
        if ((mode & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != 0)
            File.SetUnixFileMode(file, Owner);
    }
}
