using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Choosing;

/// <summary>The web addresses of the files of closed ballots.</summary>
public interface IBallotFiles
{
    /// <summary>The address of a closed ballot's file; null where readers on that platform cannot reach the program.</summary>
    Uri? AddressOf(BallotId ballot, Platform reader);
}

/// <summary>The implementation for a program that serves no files.</summary>
internal sealed class NoBallotFiles : IBallotFiles
{
    public Uri? AddressOf(BallotId ballot, Platform reader) => null;
}
