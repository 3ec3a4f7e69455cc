using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Where the files of closed ballots are found on the web.</summary>
public interface IBallotFiles
{
    /// <summary>The address of a closed ballot's file; null where readers on that platform cannot reach the program.</summary>
    Uri? AddressOf(BallotId ballot, Platform reader);
}

/// <summary>Where nothing serves files.</summary>
internal sealed class NoBallotFiles : IBallotFiles
{
    public Uri? AddressOf(BallotId ballot, Platform reader) => null;
}
