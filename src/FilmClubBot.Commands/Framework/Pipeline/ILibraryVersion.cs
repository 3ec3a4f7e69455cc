namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>Tells whether what is known of films and reviews has changed, whoever changed it, in this process or another.</summary>
public interface ILibraryVersion
{
    /// <summary>A number that was never seen before once a change is committed. Asking costs microseconds.</summary>
    long Current { get; }
}
