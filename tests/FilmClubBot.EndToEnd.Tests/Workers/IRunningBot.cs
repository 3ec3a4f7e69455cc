namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>A bot that serves: a process of its own, or hosted in the test's process.</summary>
internal interface IRunningBot
{
    /// <summary>Its exit code, once it has ended.</summary>
    Task<int> Exit { get; }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    void AskToStop();

    /// <summary>Ends it in the quickest way that leaves nothing behind, and waits until it has ended.</summary>
    Task End();
}
