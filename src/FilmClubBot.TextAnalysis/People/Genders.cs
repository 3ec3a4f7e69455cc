using System.Collections.Frozen;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.People;

/// <summary>The genders of the people in a review, from its pronouns and from common given names.</summary>
internal sealed class Genders
{
    private const int Sure = 3;

    private static readonly FrozenSet<string> _she = English.Set("she her hers herself");
    private static readonly FrozenSet<string> _he = English.Set("he him his himself");

    // Positive for "she", negative for "he".
    private readonly Dictionary<string, int> _votes = new(StringComparer.Ordinal);

    private Genders()
    {
    }

    /// <summary>Reads the genders of a review's people.</summary>
    public static Genders Of(Prose prose, Cast cast)
    {
        var genders = new Genders();
        foreach (var name in cast.Names)
        {
            var full = cast.FullName(name.Text);
            if (name.Honorific is { } honorific)
                genders.Vote(full, Sign(honorific.TrimEnd('.').ToLowerInvariant(), PersonWords.Female, PersonWords.Male) * Sure);
            if ((name.IsFull || full == name.Text) && !genders._votes.ContainsKey(full))
                genders.Vote(full, Sign(name.Words[0], GivenNames.Female, GivenNames.Male) * Sure);
            if (prose.TokenFrom(name.Span.Start) is var at && at > 0 && !prose.Tokens[at].IsAfterBreak)
                genders.Vote(full, Sign(prose.Tokens[at - 1].Word, PersonWords.Female, PersonWords.Male) * 2);
        }

        var (she, he) = prose.IsEnglish ? (_she, _he) : (Singular(prose.Language.Speech.She, prose.Language.Speech), Singular(prose.Language.Speech.He, prose.Language.Speech));
        foreach (var sentence in prose.Sentences)
        {
            var people = PersonNames.In(cast.Names, sentence).Where(name => !prose.IsQuoted(name.Span.Start)).Select(name => cast.FullName(name.Text)).Distinct(StringComparer.Ordinal).Take(2).ToList();
            if (people.Count != 1)
                continue;
            var pronouns = prose.TokensIn(sentence).Where(token => Sign(token.Word, she, he) != 0 && !prose.IsQuoted(token.Start)).Select(token => Sign(token.Word, she, he)).Distinct().ToList();
            if (pronouns.Count == 1)
                genders.Vote(people[0], pronouns[0]);
        }

        return genders;
    }

    /// <summary>Whether a pronoun can refer to a person: not if the text uses the other gender.</summary>
    /// <param name="pronoun">He, she or they.</param>
    /// <param name="person">The full name.</param>
    public bool Fits(string pronoun, string person) =>
        _votes.GetValueOrDefault(person) is var vote && (pronoun == "she" ? vote >= 0 : pronoun != "he" || vote <= 0);

    // German "sie" may be several people.
    private static FrozenSet<string> Singular(FrozenSet<string> pronouns, SpeechWords words) =>
        pronouns.Where(word => !words.They.Contains(word)).ToFrozenSet(StringComparer.Ordinal);

    private static int Sign(string word, FrozenSet<string> female, FrozenSet<string> male) => female.Contains(word) ? 1 : male.Contains(word) ? -1 : 0;

    private void Vote(string person, int vote)
    {
        if (vote != 0)
            _votes[person] = _votes.GetValueOrDefault(person) + vote;
    }
}
