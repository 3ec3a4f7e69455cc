using FilmClubBot.Domain.Films;

namespace FilmClubBot.Storage.Mapping;

/// <summary>Compares people's names without case and accents; <c>Jr.</c> and similar suffixes are ignored.</summary>
internal static class PersonName
{
    private static readonly string[] _suffixes = [" jr", " sr", " ii", " iii", " iv"];

    /// <summary>The folded name: <c>"Robert Downey, Jr."</c> gives <c>"robert downey"</c>.</summary>
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
