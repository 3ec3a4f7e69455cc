using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Screenings;

namespace FilmClubBot.Commands.Sheets;

/// <summary>Something to print as plain data: a page and a PDF file show the same words.</summary>
/// <param name="Title">The title.</param>
/// <param name="Parts">What is below it, in order.</param>
public sealed record Sheet(string Title, IReadOnlyList<SheetPart> Parts)
{
    /// <summary>The society's name.</summary>
    public required string Club { get; init; }

    /// <summary>The language of its texts.</summary>
    public required string Language { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>The line above the title: a season, or what the sheet is; null for none.</summary>
    public string? Above { get; init; }

    /// <summary>The line below the title; null for none.</summary>
    public string? Lead { get; init; }

    /// <summary>The time that it is about; null for none.</summary>
    public string? When { get; init; }

    /// <summary>The place; null for none.</summary>
    public string? Where { get; init; }

    /// <summary>The last line, such as the address of the page; null for none.</summary>
    public string? Foot { get; init; }

    /// <summary>Whether it hangs on a wall: the title as large as it fits, everything on one page.</summary>
    public bool IsPoster { get; init; }
}

/// <summary>A part of a sheet.</summary>
public abstract record SheetPart;

/// <summary>Names and values.</summary>
public sealed record SheetFacts(IReadOnlyList<(string Name, string Value)> Facts) : SheetPart;

/// <summary>Access features or warnings with their symbols, and notes.</summary>
public sealed record SheetFeatures(string Label, IReadOnlyList<FeatureWords> Features, string? Notes) : SheetPart;

/// <summary>A paragraph.</summary>
/// <param name="Text">The text.</param>
/// <param name="Label">What it is, before the text; null for nothing.</param>
public sealed record SheetText(string Text, string? Label = null) : SheetPart
{
    /// <summary>Whether it is set in bold.</summary>
    public bool IsStrong { get; init; }
}

/// <summary>Verbatim words and their source.</summary>
public sealed record SheetQuotation(string Text, IReadOnlyList<Inline> Source) : SheetPart;

/// <summary>Lines with a name in bold.</summary>
public sealed record SheetLines(IReadOnlyList<(string Name, string Text)> Lines) : SheetPart;

/// <summary>A list of statements, and their figures.</summary>
public sealed record SheetFigures(IReadOnlyList<string> Lines, ReportTable? Table) : SheetPart;

/// <summary>A code that leads a phone to an address.</summary>
/// <param name="Address">The address, also written below the code.</param>
/// <param name="Words">What is there.</param>
public sealed record SheetCode(Uri Address, string Words) : SheetPart;

/// <summary>A part with a heading.</summary>
/// <param name="Name">Its name on the sheet, of letters, digits and hyphens.</param>
/// <param name="Title">The heading.</param>
/// <param name="Parts">What is in it.</param>
public sealed record SheetSection(string Name, string Title, IReadOnlyList<SheetPart> Parts) : SheetPart
{
    /// <summary>A code at its side; null for none.</summary>
    public SheetCode? Code { get; init; }
}
