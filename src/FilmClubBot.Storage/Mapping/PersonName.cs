using FilmClubBot.Domain.Films;

namespace FilmClubBot.Storage.Mapping;

/// <summary>How people's names are compared: without case and accents, <c>Jr.</c> and its like left out.</summary>
internal static class PersonName
{
    private static readonly string[] _suffixes = [" jr", " sr", " ii", " iii", " iv"];

    /// <summary>The name as it is compared: <c>"Robert Downey, Jr."</c> gives <c>"robert downey"</c>.</summary>
    public static string Fold(string name)
    {
        var folded = FilmTitle.FoldWords(name);
        var suffix = Array.Find(_suffixes, suffix => folded.EndsWith(suffix, StringComparison.Ordinal));
        return suffix is null ? folded : folded[..^suffix.Length];
    }

    /// <summary>The last word of the folded name.</summary>
    public static string Surname(string name)
    {
        var folded = Fold(name);
        return folded[(folded.LastIndexOf(' ') + 1)..];
    }
}
