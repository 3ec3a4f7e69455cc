using System.Collections.Frozen;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Finds the subject of a verb of speech among the words beside it.</summary>
internal sealed class Subjects(Prose prose, Cast cast)
{
    private const int Reach = 16;

    private static readonly FrozenSet<string> _pronouns = English.Set("he she they");
    private static readonly FrozenSet<string> _filmVoices = English.Set("voice-over voiceover narration narrator card titles caption intertitle intertitles subtitle line lines script screenplay dialogue");
    private static readonly FrozenSet<string> _nobodies = English.Set("some people society everyone nobody one message poster tagline sign slogan proverb saying cliche many those others viewers audiences fans tradition wisdom rumour");
    private static readonly FrozenSet<string> _prepositions = English.Set("in with to at for of from on by about against like than between after before near under into during");

    /// <summary>What may stand between a verb and its inverted subject: "says a weary Tom".</summary>
    private static readonly FrozenSet<string> _fillers = English.Set("the a an his her their its one old young little own dying elderly tearful weary");

    /// <summary>The subject before a verb: "As Jonze says".</summary>
    /// <param name="verb">Index of the verb.</param>
    /// <param name="from">Index of the first word that may be looked at.</param>
    public (string? Text, SubjectKind Kind)? Before(int verb, int from)
    {
        for (var i = verb - 1; i >= from && verb - i <= Reach; i--)
        {
            var token = prose.Tokens[i];
            if (NameEndingAt(token) is { } name)
            {
                if (name.IsPossessive || IsAfterPreposition(name, from))
                {
                    i = prose.TokenFrom(name.Span.Start);
                    continue;
                }

                return (name.Text, SubjectKind.Name);
            }

            if (Noun(token, i, from) is { } noun)
                return noun;
        }

        return null;
    }

    /// <summary>The subject after a verb: "says Tom".</summary>
    /// <param name="verb">Index of the verb.</param>
    /// <param name="to">Index after the last word that may be looked at.</param>
    public (string? Text, SubjectKind Kind)? After(int verb, int to)
    {
        for (var i = verb + 1; i < to && i - verb <= 6; i++)
        {
            var token = prose.Tokens[i];
            if (i > verb + 1 && token.IsAfterBreak && NameStartingAt(token) is null)
                return null;
            if (NameStartingAt(token) is { } name)
                return name.IsPossessive ? Role(i + 1, to) : (name.Text, SubjectKind.Name);
            if (Noun(token, i, verb) is { } noun)
            {
                // "says the director Spike Jonze"
                return noun.Kind == SubjectKind.RealNoun && i + 1 < to && NameStartingAt(prose.Tokens[i + 1]) is { } titled ? (titled.Text, SubjectKind.Name) : noun;
            }

            if (!_fillers.Contains(token.Word) && i > verb + 3)
                return null;
            if (_prepositions.Contains(token.Word))
                return null;
        }

        return null;
    }

    // "says Tom's mother"
    private (string? Text, SubjectKind Kind)? Role(int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + 3); i++)
        {
            if (PersonWords.Roles.Contains(prose.Tokens[i].Word))
                return (null, SubjectKind.RoleNoun);
        }

        return null;
    }

    private (string? Text, SubjectKind Kind)? Noun(Token token, int at, int from)
    {
        var word = token.Word;
        if (_pronouns.Contains(word))
            return (word, SubjectKind.Pronoun);
        if (word is "i" or "we")
            return (null, SubjectKind.Critic);
        if (token.IsPossessive || at > from && _prepositions.Contains(prose.Tokens[at - 1].Word))
            return null;
        if (_filmVoices.Contains(word))
            return (null, SubjectKind.FilmVoice);
        if (PersonWords.RealTrades.Contains(word))
            return (word, SubjectKind.RealNoun);
        if (PersonWords.Roles.Contains(word))
            return (word, SubjectKind.RoleNoun);
        return _nobodies.Contains(word) ? (null, SubjectKind.Nobody) : null;
    }

    private bool IsAfterPreposition(PersonName name, int from)
    {
        var at = prose.TokenFrom(name.Span.Start) - 1;
        if (at >= from && prose.Tokens[at].Word is "the" or "a" or "an")
            at--;
        return at >= from && _prepositions.Contains(prose.Tokens[at].Word) && !prose.Tokens[at + 1].IsAfterBreak;
    }

    private PersonName? NameEndingAt(Token token)
    {
        var index = PersonNames.From(cast.Names, token.Start + 1) - 1;
        return index >= 0 && cast.Names[index].Span.End > token.Start ? cast.Names[index] : null;
    }

    private PersonName? NameStartingAt(Token token)
    {
        var index = PersonNames.From(cast.Names, token.Start);
        return index < cast.Names.Count && cast.Names[index].Span.Start == token.Start ? cast.Names[index] : null;
    }
}
