using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Themes;

namespace FilmClubBot.Commands.Asking;

/// <summary>A concept of a question: one of its words, and other words for the same idea.</summary>
/// <param name="Word">The member's own word.</param>
/// <param name="Alternatives">Cues of the theme that the word names; empty when it names none.</param>
internal sealed record Concept(string Word, IReadOnlyList<string> Alternatives);

/// <summary>Splits a free question into concepts.</summary>
internal static class Question
{
    private const int MaxConcepts = 10;
    private const int MaxAlternatives = 5;

    // Question words, words that every review uses, and words for the act of reviewing: they do not distinguish passages.
    // English and German, the languages of the bot; folded as the question is, so "über" is listed as "uber".
    private static readonly HashSet<string> _empty = new(
        (
            "a about after again all also am an and any anyone anything are as at be because been before being between both but by can could describe described describes did discuss discussed " +
            "discusses do does doing done dont during each either else ever every find finds for from get gets give gives had has have having he her hers him his how i if in into is it its itself just know like made make makes " +
            "many may me mean means mention mentioned mentions might more most much must my no nor not of off on one only or other our out over please said same say saying says she should show shows so some " +
            "something speak speaks such talk talks tell tells than that the their them themselves then there these they thing things think thinks this those through to too under up upon us very was way we were what whats when where whether which while " +
            "who whom whose why will with would write writes wrote you your yours " +
            // Contractions without their apostrophes: a search index splits them and finds none of them.
            "arent cant couldnt didnt doesnt hadnt hasnt havent hes heres hows im isnt ive lets shes shouldnt thats theres theyre wasnt werent wheres whos whys wont wouldnt youre " +
            "film films movie movies picture review reviews reviewer reviewers critic critics cinema director society opinion view views thought thoughts part role way ways kind sort " +
            "aber als am an auch auf aus bei bin bist da das dass dein dem den der des die dies diese diesem diesen dieser dieses doch du ein eine einem einen einer es etwas filme filmen fur fuer gibt haben hat ich ihr im in ist ja kann kein keine man mehr mit nach nicht noch nur ob oder " +
            "sagen sagt sein sich sie sind so uber ueber um und uns von vor war was wer wie wird wo wurde zu zum zur kritik kritiken rezension rezensionen"
        ).Split(' '),
        StringComparer.Ordinal);

    /// <summary>The concepts of a question, at most <see cref="MaxConcepts"/>; empty when no word of it distinguishes passages.</summary>
    /// <param name="text">The question as typed.</param>
    /// <param name="film">The film asked about; the words of its title are ignored.</param>
    /// <param name="taxonomy">The themes for which the society has words.</param>
    public static IReadOnlyList<Concept> Concepts(string text, Film film, ThemeTaxonomy taxonomy)
    {
        var title = FilmTitle.FoldWords(film.Title).Split(' ').ToHashSet(StringComparer.Ordinal);
        var words = FilmTitle.FoldWords(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. words.Where(word => word.Length > 1 && !_empty.Contains(word) && !title.Contains(word))
                .Distinct(StringComparer.Ordinal)
                .Take(MaxConcepts)
                .Select(word => new Concept(word, Alternatives(word, taxonomy))),
        ];
    }

    private static IReadOnlyList<string> Alternatives(string word, ThemeTaxonomy taxonomy)
    {
        var theme = taxonomy.Find(word)
            ?? taxonomy.Terms.FirstOrDefault(term => term.Cues.Any(cue => FilmTitle.FoldWords(cue) == word));
        return theme is null ? [] : [.. theme.Cues.Append(theme.Label).Where(cue => FilmTitle.FoldWords(cue) != word).Take(MaxAlternatives)];
    }
}
