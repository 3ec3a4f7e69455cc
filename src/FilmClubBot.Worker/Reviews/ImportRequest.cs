using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Worker.Reviews;

/// <summary>The files of an import, and what is done with their reviews.</summary>
/// <param name="Files">Paths of files.</param>
internal sealed record ImportRequest(IReadOnlyList<string> Files)
{
    /// <summary>Whether new, recent reviews are announced.</summary>
    public bool Announces { get; init; }

    /// <summary>Whether they are the samples that come with the program.</summary>
    public bool AreSamples { get; init; }

    /// <summary>Entries that were not published when their files were read before: once they are, they are news, whatever their date.</summary>
    public IReadOnlySet<AwaitedEntry> Awaited { get; init; } = new HashSet<AwaitedEntry>();

    /// <summary>Whether a file's review was awaited.</summary>
    public bool Awaits(string file, ReviewDraft draft) => Awaited.Contains(new(file, null)) || Awaited.Contains(new(file, draft.ExternalId ?? draft.Title));
}
