using System.Runtime.CompilerServices;
using FilmClubBot.Commands.Choosing;

namespace FilmClubBot.OnWeb.Archive;

/// <summary>The anonymous votes of closed ballots, in the files that were published.</summary>
internal sealed class BallotsPart(IBallots ballots) : IArchivePart
{
    public async IAsyncEnumerable<ArchiveFile> Files([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var ballot in (await ballots.Latest(int.MaxValue, cancellationToken)).OrderBy(ballot => ballot.Id.Value))
        {
            if (ballot is { Record: { } record, Published: { } published })
                yield return ArchiveFile.Text($"ballots/{published.FileName}", record);
        }
    }
}
