namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>Distinguishes a defect of the program, which one text or one document reveals, from a failure of the database and a cancellation.</summary>
public static class Defects
{
    /// <summary>Whether a failure is a defect of the program: the next attempt with the same input has the same result.</summary>
    public static bool Is(Exception failure) => failure is not (OperationCanceledException or StorageUnavailableException or ConflictException);
}
