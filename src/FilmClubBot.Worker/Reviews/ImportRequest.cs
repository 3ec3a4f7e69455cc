namespace FilmClubBot.Worker.Reviews;

/// <summary>The files of an import, and what is done with their reviews.</summary>
/// <param name="Files">Paths of files.</param>
internal sealed record ImportRequest(IReadOnlyList<string> Files)
{
    /// <summary>Whether new, recent reviews are announced.</summary>
    public bool Announces { get; init; }

    /// <summary>Whether they are the samples that come with the program.</summary>
    public bool AreSamples { get; init; }

    /// <summary>Files whose reviews were not published when they were read before: once they are, they are news, whatever their date.</summary>
    public IReadOnlySet<string> Awaited { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
