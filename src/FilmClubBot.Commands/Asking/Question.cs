using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Asking;

/// <summary>A concept of a question: one of its words, and other words for the same.</summary>
/// <param name="Term">The member's own word.</param>
/// <param name="Synonyms">Other words for it.</param>
internal sealed record Concept(Term Term, IReadOnlyCollection<Term> Synonyms);

/// <summary>The kind of answer that a question's form asks for.</summary>
internal enum Expectation
{
    /// <summary>None in particular.</summary>
    None,

    /// <summary>A person: "who".</summary>
    Name,

    /// <summary>A date or a number: "when", "how many".</summary>
    Number,

    /// <summary>A place: "where", "which city".</summary>
    Place,

    /// <summary>A reason: "why".</summary>
    Reason,
}

/// <summary>A free question, split into concepts.</summary>
/// <param name="Concepts">The concepts, at most ten; empty when no word of it distinguishes passages.</param>
/// <param name="Expectation">The kind of answer.</param>
internal sealed record Question(IReadOnlyList<Concept> Concepts, Expectation Expectation)
{
    private const int MaxConcepts = 10;

    // Each word costs a search in 100,000 passages about two milliseconds.
    private const int MaxSearchedSynonyms = 4;

    // Question words, words that every review uses, and words for the act of reviewing: they do not distinguish passages.
    // English and German, the languages of the bot; folded as the question is, so "über" is listed as "uber".
    private static readonly HashSet<string> _empty = new(
        (
            "a about actually after again all also am an and any anybody anyone anything are as at away be because been before being between both but by can come comes could describe described describes did discuss discussed " +
            "discusses do does doing done dont during each either else even ever exactly find finds for from get gets give gives go goes going gone got had has have having he her hers him his how i if in into is it its itself just know like make makes " +
            "many may me mean means mention mentioned mentions might more most much must my nearly no nor not of off on once one only or other our out over please put quite rather really said same say saying says seem seems she should show shows so some somebody someone " +
            "something somewhere sort speak speaks still such supposed talk talks tell tells than that the their them themselves then there these they thing things think thinks this those through to too under up upon us very was way we well were what whats when where whether which while " +
            "who whom whose why will with would write writes wrote you your yours " +
            // Contractions without their apostrophes.
            "arent cant couldnt didnt doesnt hadnt hasnt havent hes heres hows im isnt ive lets shes shouldnt thats theres theyre theyve wasnt werent wheres whos whys wont wouldnt youre youve " +
            "film films movie movies picture review reviews reviewed cinema society opinion view views thought thoughts way ways kind sort anyhow " +
            "aber als am an auch auf aus bei bin bist da das dass dein dem den der des die dies diese diesem diesen dieser dieses doch du ein eine einem einen einer es etwas filme filmen fur fuer gibt haben hat ich ihr im in ist ja kann kein keine man mehr mit nach nicht noch nur ob oder " +
            "sagen sagt sein sich sie sind so uber ueber um und uns von vor war was wer wie wird wo wurde zu zum zur kritik kritiken rezension rezensionen " +
            "beschreiben beschreibt bitte daran darin darum daruber davon dazu denn eigentlich er erzahlen erzahlt euch etwa findet finden gehen geht genau gesprochen handeln handelt hatte hatten hier ihm ihn ihre ihren " +
            "macht machen mich mir meint meinen reden redet schreiben schreibt seine seinen spricht sprechen steht stehen uns unser waren warum wem wen weshalb wessen welche welchem welchen welcher welches werden wieso " +
            "woher wohin womit woran worin worum woruber wovon wozu wurden"
        ).Split(' '),
        StringComparer.Ordinal);

    /// <summary>The words of the question and some other words for each, for a search in many reviews: at most 50.</summary>
    public IEnumerable<string> SearchWords => Concepts.Select(concept => concept.Term.Word)
        .Concat(Concepts.SelectMany(concept => concept.Synonyms.Take(MaxSearchedSynonyms).Select(term => term.Word)))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Splits a question.</summary>
    /// <param name="text">The question as typed.</param>
    /// <param name="film">The film asked about; null for all films. The words of its title are ignored, and its directors' surnames are other words for "director".</param>
    /// <param name="synonyms">Other words for a word.</param>
    public static Question Of(string text, Film? film, Synonyms synonyms)
    {
        var title = film is null ? [] : FilmTitle.FoldWords(film.Title).Split(' ').ToHashSet(StringComparer.Ordinal);
        var words = FilmTitle.FoldWords(text.Replace("-", "", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var director = synonyms.Term("director").Stem;
        List<Concept> concepts =
        [
            .. words.Where(word => word.Length > 1 && !_empty.Contains(word) && !title.Contains(word))
                .Select(synonyms.Term)
                .DistinctBy(term => term.Stem, StringComparer.Ordinal)
                .Take(MaxConcepts)
                .Select(term => new Concept(term, [.. synonyms.Of(term.Stem), .. film is not null && IsDirector(term) ? Surnames(film, synonyms) : []])),
        ];
        return new(concepts, Expected(words));

        bool IsDirector(Term term) => term.Stem == director || synonyms.Of(term.Stem).Any(other => other.Stem == director);
    }

    private static IEnumerable<Term> Surnames(Film film, Synonyms synonyms) => film.Directors.Select(name => synonyms.Term(name.Split(' ')[^1]));

    private static Expectation Expected(string[] words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var next = at + 1 < words.Length ? words[at + 1] : "";
            switch (words[at])
            {
                case "who" or "whose" or "whom" or "wer":
                    return Expectation.Name;
                case "why" or "warum" or "wieso":
                    return Expectation.Reason;
                case "where" or "wo":
                case "which" or "what" when next is "city" or "town" or "country" or "place" or "village" or "part" or "street" or "location":
                    return Expectation.Place;
                case "when" or "wann" when at == 0:
                case "how" when next is "many" or "long" or "much" or "old" or "often" or "far":
                case "which" or "what" when next is "year" or "date" or "day" or "time" or "decade" or "month" or "century" or "age":
                case "wie" when next is "viele" or "lange" or "alt" or "oft":
                    return Expectation.Number;
            }
        }

        return Expectation.None;
    }
}
