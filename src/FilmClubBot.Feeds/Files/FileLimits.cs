namespace FilmClubBot.Feeds.Files;

/// <summary>How much of a file, a feed or a folder is read, and how little is still a review.</summary>
public sealed record FileLimits
{
    /// <summary>The limits that apply unless a caller passes others.</summary>
    public static FileLimits Default { get; } = new();

    /// <summary>Largest file, in bytes: 5 MiB is enough for a feed of a thousand full reviews.</summary>
    public int MaxBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Most items of one feed that are read; the later ones are reported as skipped.</summary>
    public int MaxItems { get; init; } = 1_000;

    /// <summary>Longest headline, in UTF-16 units; a longer one is cut at a word.</summary>
    public int MaxTitleLength { get; init; } = 300;

    /// <summary>Longest critic's name, in UTF-16 units; a longer one is not a name and is omitted.</summary>
    public int MaxAuthorLength { get; init; } = 120;

    /// <summary>Longest link, in UTF-16 units; a longer one is omitted.</summary>
    public int MaxLinkLength { get; init; } = 2_000;

    /// <summary>Longest source's id, in bytes of UTF-8, because it is indexed: PostgreSQL accepts 2,704 bytes for all columns of an index. A longer one is omitted.</summary>
    public int MaxIdBytes { get; init; } = 2_000;

    /// <summary>Fewest words of prose that make a review; less is a teaser, a caption or an empty page.</summary>
    public int MinWords { get; init; } = 25;

    /// <summary>Longest YAML front matter, in UTF-16 units, without the fences.</summary>
    public int MaxFrontMatterLength { get; init; } = 16 * 1024;

    /// <summary>Deepest nesting of XML or HTML elements; real pages stay below a hundred.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Deepest nesting of JSON or YAML values.</summary>
    public int MaxValueDepth { get; init; } = 32;

    /// <summary>Most elements of one HTML page; long pages with every comment have some ten thousand.</summary>
    public int MaxPageElements { get; init; } = 50_000;

    /// <summary>Most tags and stretches of text of one HTML page.</summary>
    public int MaxPageTokens { get; init; } = 300_000;

    /// <summary>Longest Markdown text, in UTF-16 units: a book's worth of words.</summary>
    public int MaxMarkdownLength { get; init; } = 512 * 1024;

    /// <summary>Most marks of emphasis of one Markdown text, for the same reason.</summary>
    public int MaxMarkdownEmphasis { get; init; } = 20_000;

    /// <summary>Most brackets, declarations and underlines of one Markdown text. Markdig's time grows with their square: hostile ones would take hours.</summary>
    public int MaxMarkdownMarks { get; init; } = 5_000;

    /// <summary>Most files of one folder that are read, the first in ordinal order.</summary>
    public int MaxFolderFiles { get; init; } = 5_000;

    /// <summary>Deepest level of subfolders that is searched.</summary>
    public int MaxFolderDepth { get; init; } = 16;
}
