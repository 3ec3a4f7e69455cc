using NodaTime;

namespace FilmClubBot.Domain.Ballots.PrefLib;

/// <summary>
/// A file of votes in PrefLib's format (preflib.org) of 2022: lines of <c># KEY: value</c>, then a line for each different vote.
/// See PrefLib-Data, FORMAT_SPECIFICATION.md.
/// </summary>
public sealed record PrefLibDocument
{
    /// <summary>The file's name, with its extension.</summary>
    public required string FileName { get; init; }

    /// <summary>What was voted on.</summary>
    public required string Title { get; init; }

    /// <summary>A description; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The kind of votes.</summary>
    public required PrefLibType Type { get; init; }

    /// <summary><c>original</c>, <c>induced</c>, <c>imbued</c> or <c>synthetic</c>.</summary>
    public string ModificationType { get; init; } = "original";

    /// <summary>The file that this one was made from; may be empty.</summary>
    public string RelatesTo { get; init; } = "";

    /// <summary>Files that belong to this one, with commas between; may be empty.</summary>
    public string RelatedFiles { get; init; } = "";

    /// <summary>When it was published.</summary>
    public required LocalDate PublicationDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public required LocalDate ModificationDate { get; init; }

    /// <summary>Other keys with their values, in the order of the file; readers that do not know them ignore them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Further { get; init; } = [];

    /// <summary>The names of the alternatives 1, 2, 3 and so on; all different.</summary>
    public required IReadOnlyList<string> Alternatives { get; init; }

    /// <summary>The names of the categories 1, 2 and so on; none except under <see cref="PrefLibType.Cat"/>.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The votes, each order once.</summary>
    public required IReadOnlyList<PrefLibVote> Votes { get; init; }

    /// <summary>Another key's value; null where the file does not have it.</summary>
    public string? Find(string key) => Further.FirstOrDefault(line => line.Key == key).Value;
}

/// <summary>Equal votes in a PrefLib file.</summary>
/// <param name="Count">How many, from 1.</param>
/// <param name="Groups">Ranks, the best first, or the content of each category; alternatives are numbered from 1. Only a category may be empty.</param>
public sealed record PrefLibVote(int Count, IReadOnlyList<IReadOnlyList<int>> Groups);
