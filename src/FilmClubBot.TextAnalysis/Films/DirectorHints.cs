using System.Text.RegularExpressions;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds the directors of a film if no sentence states them explicitly.</summary>
internal static class DirectorHints
{
    private const int Reach = 60;
    private const int OftenAlone = 2;

    /// <summary>Siblings who make films, or a person whose films are mentioned and whose name recurs; empty if there are none.</summary>
    /// <param name="prose">The review.</param>
    /// <param name="cast">Its people.</param>
    /// <param name="film">The film.</param>
    /// <param name="isOnly">Whether no other film is reviewed.</param>
    public static IReadOnlyList<string> Find(Prose prose, Cast cast, TitleCandidate film, bool isOnly)
    {
        var siblings = SiblingsOf(prose, cast, film);
        return siblings.Count > 0 || !isOnly ? siblings : [.. Owner(prose, cast)];
    }

    // "I know few of Ann Bell's films", and later only "Bell": this film is by her too.
    private static IEnumerable<string> Owner(Prose prose, Cast cast) => cast.Names
        .Where(name => name.IsFull && name.IsPossessive && cast.TimesAlone(name.Surname) >= OftenAlone && !cast.IsCharacter(name.Text))
        .Where(name => Films.IsMatch(prose.Body.AsSpan(name.Span.End, Math.Min(Reach, prose.Body.Length - name.Span.End))))
        .Select(name => name.Text)
        .Take(1);

    // "The Dardenne brothers' Rosetta": their full names if the review gives them, else "Dardenne brothers".
    private static List<string> SiblingsOf(Prose prose, Cast cast, TitleCandidate film)
    {
        foreach (var text in new[] { prose.Title, prose.Body })
        {
            foreach (Match match in Named.Matches(text))
            {
                var after = text.AsSpan(match.Index + match.Length, Math.Min(Reach, text.Length - match.Index - match.Length));
                if (!Makes.IsMatch(after) && !after.Contains(film.Text, StringComparison.Ordinal) && !Before.IsMatch(text.AsSpan(Math.Max(0, match.Index - Reach)..match.Index)))
                    continue;
                var surname = match.Groups["name"].Value;
                var full = cast.Names.Where(name => name.IsFull && name.Text.EndsWith(" " + surname, StringComparison.Ordinal)).Select(name => name.Text).Distinct(StringComparer.Ordinal).ToList();
                return full.Count > 1 ? full : [$"{surname} {match.Groups["kin"].Value}"];
            }
        }

        return [];
    }

    private static Regex Named { get; } = Pattern.Of(@"\b[Tt]he (?<name>\p{Lu}[\p{L}-]+) (?<kin>[Bb]rothers|[Ss]isters|[Ss]iblings)\b");

    private static Regex Films { get; } = Pattern.Of(@"^[’']s? (?:\p{Ll}+[ -]){0,3}(?:films|movies|pictures|features|work|oeuvre|filmography)\b");

    private static Regex Before { get; } = Pattern.Of(@"\b(?:by|from|directors?|film-?makers?) $");

    private static Regex Makes { get; } = Pattern.Of(@"^(?:[’'] (?:\p{Ll}+[ -]){0,4}(?:films?|movies?|pictures?|features?|dramas?|comedy|comedies|thrillers?|debut|camera|cinema|work)\b|,? (?:have )?(?:direct(?:ed)?|made|make|film(?:ed)?|shoot|shot|return|wrote)\b)");
}
