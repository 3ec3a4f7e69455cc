using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Finds the subject of a verb of speech among the words next to it.</summary>
internal sealed class Subjects(Prose prose, Cast cast)
{
    private const int Reach = 16, FarFromVerb = 6;
    private const int LongestApposition = 28, LongestOffice = 5, LongestBody = 6, LongestTitle = 80;

    private readonly NounGroups _phrases = new(prose);
    private readonly SpeechWords _words = prose.Language.Speech;

    /// <summary>The subject before a verb: "As Jonze says".</summary>
    /// <param name="verb">Index of the verb.</param>
    /// <param name="from">Index of the first word to check.</param>
    public Subject? Before(int verb, int from)
    {
        if (Apposed(verb, from) is { } apposed)
            return Named(apposed);
        // "curated by Ann Bell, who said": the pronoun's person may be anything in its own clause.
        var isRelative = verb - 1 > from && _words.Relatives.Contains(prose.Tokens[verb - 1].Word) && prose.Tokens[verb - 1].IsAfterBreak;
        for (var i = verb - 1; i >= from && verb - i <= Reach; i--)
        {
            var token = prose.Tokens[i];
            if (i == verb - 1 && token.IsCapitalised && Body(i, from) is { } body)
                return body;
            if (NameEndingAt(token) is { } name)
            {
                if (name.IsPossessive && IsWork(prose.TokenFrom(name.Span.End), verb))
                    return Named(name);
                // "Ruben (Gio Galicia) says": the actor in brackets does not speak.
                if (name.IsPossessive || !isRelative && !IsAccompanying(name, i, verb) && IsAfterPreposition(name, from) || name.Span.Start > 0 && prose.Body[name.Span.Start - 1] == '(')
                {
                    i = prose.TokenFrom(name.Span.Start);
                    continue;
                }

                return Named(name);
            }

            // "el que se ve apenado, plantea": "nobody" is next to its verb.
            if (Noun(token, i, from, verb) is { } noun && !(noun.Kind == SubjectKind.Nobody && verb - i > FarFromVerb))
                return noun;
            if (i > from && IsClauseStart(i) && i < verb)
                return null;
        }

        return null;
    }

    // "The Film Society of Lina Harbour says": a body with its article, directly before the verb.
    private Subject? Body(int last, int from)
    {
        if (!prose.IsEnglish || last + 1 < prose.Tokens.Count && prose.Tokens[last + 1].IsAfterBreak)
            return null;
        var first = last;
        var isBody = false;
        while (first >= from && last - first < LongestBody && IsOfBody(first, last) && !(first < last && prose.Tokens[first + 1].IsAfterBreak))
        {
            isBody |= PersonWords.Bodies.Contains(prose.Tokens[first].Word);
            first--;
        }

        if (!isBody || first == last - 1 || first < from || !_words.Definite.Contains(prose.Tokens[first].Word) || prose.Tokens[first + 1].IsAfterBreak
            || first > from && _words.Prepositions.Contains(prose.Tokens[first - 1].Word))
            return null;
        var span = new TextSpan(prose.Tokens[first + 1].Start, prose.Tokens[last].End);
        return prose.EmphasisOver(span) is null && !cast.IsTitle(span.Of(prose.Body)) && !cast.IsTitle(new TextSpan(prose.Tokens[first].Start, span.End).Of(prose.Body))
            ? new(SubjectKind.RealNoun, span.Of(prose.Body).Replace('\n', ' '), prose.Tokens[last].Word) : null;
    }

    private bool IsOfBody(int token, int last) =>
        prose.Tokens[token].IsCapitalised && !_words.Determiners.Contains(prose.Tokens[token].Word) || token < last && _words.Of.Contains(prose.Tokens[token].Word);

    // "with Tom saying": the name next to the participle is its subject.
    private bool IsAccompanying(PersonName name, int last, int verb) =>
        prose.IsEnglish && last == verb - 1 && verb < prose.Tokens.Count && !prose.Tokens[verb].IsAfterBreak && prose.Tokens[verb].Word.EndsWith("ing", StringComparison.Ordinal)
        && prose.TokenFrom(name.Span.Start) is > 0 and var first && prose.Tokens[first - 1].Word == "with";

    // "Ann Bell, the film’s editor, said" · "Ann Bell, who shot her last film, ‘Door’, said"
    private PersonName? Apposed(int verb, int from)
    {
        if (verb >= prose.Tokens.Count || !prose.Tokens[verb].IsAfterBreak || verb == 0 || prose.Body[prose.Tokens[verb - 1].End] != ',')
            return null;
        for (var i = verb - 2; i >= from && verb - i <= LongestApposition; i--)
        {
            if (prose.Body[prose.Tokens[i].End] == ',' && _words.Appositions.Contains(prose.Tokens[i + 1].Word) && NameEndingAt(prose.Tokens[i]) is { IsPossessive: false } name && !IsAfterPreposition(name, from))
                return name;
        }

        return null;
    }

    /// <summary>The person that a possessive names: "Tom's", "the old man's"; null if it names a thing.</summary>
    /// <param name="possessive">Index of the word with the ending.</param>
    public Subject? Owner(int possessive)
    {
        if (NameEndingAt(prose.Tokens[possessive]) is { } name)
            return Named(name);
        var token = prose.Tokens[possessive] with { IsPossessive = false };
        return Noun(token, possessive, Math.Max(0, possessive - 4), possessive + 1) is { Kind: SubjectKind.RealNoun or SubjectKind.RoleNoun } noun
            ? noun with { Text = noun.Text.EndsWith("’s", StringComparison.Ordinal) || noun.Text.EndsWith("'s", StringComparison.Ordinal) ? noun.Text[..^2] : noun.Text }
            : null;
    }

    // "Truffaut’s 1954 essay said"
    private bool IsWork(int after, int verb) => verb - after is >= 1 and <= 4 && _words.Works.Contains(prose.Tokens[verb - 1].Word);

    // A dash, a colon or a semicolon separates the subject of another clause.
    private bool IsClauseStart(int token)
    {
        var gap = prose.Body.AsSpan(prose.Tokens[token - 1].End, prose.Tokens[token].Start - prose.Tokens[token - 1].End);
        return gap.IndexOfAny(";:—–") >= 0;
    }

    /// <summary>The subject after a verb: "says Tom".</summary>
    /// <param name="verb">Index of the verb.</param>
    /// <param name="to">Index after the last word to check.</param>
    public Subject? After(int verb, int to)
    {
        // "says one of the film’s producers, Ann Bell"
        if (verb + 2 < to && !prose.Tokens[verb + 1].IsAfterBreak && _words.Nobodies.Contains(prose.Tokens[verb + 1].Word) && _words.Of.Contains(prose.Tokens[verb + 2].Word))
        {
            for (var i = verb + 3; i < Math.Min(to, verb + 3 + LongestBody) && !prose.Tokens[i].IsAfterBreak; i++)
            {
                if (_words.Trades.Contains(prose.Tokens[i].Word) && NameBeside(i, to) is { } member)
                    return Named(member);
            }
        }

        for (var i = verb + 1; i < to && i - verb <= 6; i++)
        {
            var token = prose.Tokens[i];
            if (i > verb + 1 && token.IsAfterBreak && NameStartingAt(token) is null && !IsHonorific(i))
                return null;
            if (NameStartingAt(token) is { } name)
                return name.IsPossessive ? Role(prose.TokenFrom(name.Span.End), i, to) : Named(name);
            if (IsHonorific(i) && i + 1 < to && NameStartingAt(prose.Tokens[i + 1]) is not null)
                continue;
            if (Noun(token, i, verb + 1, to) is { } noun)
            {
                // "el viejo capitán": the last of several nouns for people is the head.
                var head = i;
                while (noun.Kind is SubjectKind.RealNoun or SubjectKind.RoleNoun && head + 1 < to && !prose.Tokens[head + 1].IsAfterBreak && Noun(prose.Tokens[head + 1], head + 1, verb + 1, to) is { Kind: SubjectKind.RealNoun or SubjectKind.RoleNoun } next)
                    (noun, head) = (next, head + 1);
                // "writer and director Ann Bell"
                if (noun.Kind == SubjectKind.RealNoun && head + 2 < to && PersonWords.Joining.Contains(prose.Tokens[head + 1].Word) && _words.Trades.Contains(prose.Tokens[head + 2].Word))
                    head += 2;
                return noun.Kind is SubjectKind.RealNoun or SubjectKind.RoleNoun && NameBeside(head, to) is { } titled ? Named(titled) : noun;
            }

            if (!_words.Articles.Contains(token.Word) && i > verb + 3)
                return null;
            if (_words.Prepositions.Contains(token.Word))
                return null;
        }

        return null;
    }

    /// <summary>Whether the words between two others are exactly a subject: "Tom", "the old man".</summary>
    public bool IsAlone(int from, int to)
    {
        if (to <= from || to - from > 5)
            return false;
        if (NameEndingAt(prose.Tokens[to - 1]) is { IsPossessive: false } name)
        {
            var first = prose.TokenFrom(name.Span.Start);
            return first == from || first == from + 1 && IsHonorific(from) || first > from && Enumerable.Range(from, first - from).All(i => _words.Articles.Contains(prose.Tokens[i].Word) || IsHonorific(i));
        }

        return Noun(prose.Tokens[to - 1], to - 1, from, to) is { } noun && (noun.Kind == SubjectKind.Pronoun ? to == from + 1 : _words.Articles.Contains(prose.Tokens[from].Word));
    }

    private static Subject Named(PersonName name) => new(SubjectKind.Name, name.Styled, name.Surname);

    // "says cinematographer Ann Bell" · "says the film's cinematographer, Ann Bell"
    private PersonName? NameBeside(int noun, int to)
    {
        // "director of photography Ann Bell", "Director of Public Relations Ann Bell"
        if (noun + 3 < to && _words.Prepositions.Contains(prose.Tokens[noun + 1].Word))
        {
            for (var i = noun + 2; i < Math.Min(to, noun + LongestOffice) && !prose.Tokens[i].IsAfterBreak; i++)
            {
                if (NameStartingAt(prose.Tokens[i]) is { IsFull: true } titled)
                    return i > noun + 2 && !prose.Tokens[noun + 2].IsCapitalised ? titled : FromGivenName(titled);
            }
        }

        if (noun + 1 >= to || NameStartingAt(prose.Tokens[noun + 1]) is not { } name)
            return null;
        return !prose.Tokens[noun + 1].IsAfterBreak || name.IsFull && prose.Body[prose.Tokens[noun].End] == ',' ? name : null;
    }

    // "Public Relations Ann Bell" is Ann Bell; null for a name without a common given name.
    private static PersonName? FromGivenName(PersonName name)
    {
        var first = name.Words.ToList().FindIndex(GivenNames.Contains);
        var words = name.Text.Split(' ');
        return first < 0 || first > name.Words.Count - 2 || words.Length != name.Words.Count ? null
            : name with { Text = string.Join(' ', words[first..]), Words = [.. name.Words.Skip(first)], Span = new(name.Span.End - string.Join(' ', words[first..]).Length, name.Span.End) };
    }

    private bool IsHonorific(int token) => prose.Tokens[token].IsCapitalised && PersonWords.Honorifics.Contains(prose.Tokens[token].Word);

    // "says Tom's mother"
    private Subject? Role(int from, int first, int to)
    {
        for (var i = from; i < Math.Min(to, from + 3); i++)
        {
            if (Noun(prose.Tokens[i], i, first, to) is { Kind: SubjectKind.RoleNoun or SubjectKind.RealNoun } noun)
                return noun;
        }

        return null;
    }

    // "he", "she" or "they" in any language; "sie" may be a woman or several people.
    private string? Pronoun(string word) => _words.He.Contains(word) ? "he" : _words.She.Contains(word) ? "she" : _words.They.Contains(word) ? "they" : null;

    private string? Possessive(string word) => _words.His.Contains(word) ? "he" : _words.Her.Contains(word) ? "she" : null;

    private Subject? Noun(Token token, int at, int from, int to)
    {
        var word = prose.Language.WithoutElision(token.Word);
        if (Pronoun(word) is { } pronoun)
            return new(SubjectKind.Pronoun, pronoun, word);
        if (_words.Critics.Contains(word))
            return new(SubjectKind.Critic);
        if (token.IsPossessive || at > from && _words.Prepositions.Contains(prose.Tokens[at - 1].Word))
            return null;
        // "his voice-over says"
        if (_words.FilmVoices.Contains(word))
            return at > from && Possessive(prose.Tokens[at - 1].Word) is { } owner ? new(SubjectKind.Pronoun, owner, prose.Tokens[at - 1].Word) : new(SubjectKind.FilmVoice);
        var isReal = _words.Trades.Contains(word);
        if (isReal || _words.Roles.Contains(word))
        {
            var phrase = _phrases.Around(at, from, Math.Max(at + 1, to));
            // "at the back, a woman" is a person; "at the woman" is not.
            var first = prose.TokenFrom(phrase.Start);
            if (first > from && _words.Prepositions.Contains(prose.Tokens[first - 1].Word) && !prose.Tokens[first].IsAfterBreak)
                return null;
            var text = phrase.Of(prose.Body);
            // "my aunt", "a friend of mine"
            var isKnown = _words.FirstPersons.Contains(prose.Tokens[first].Word) || _words.FirstPersonsOwn.Contains(prose.Tokens[prose.TokenFrom(phrase.End) - 1].Word);
            return new(isReal || isKnown ? SubjectKind.RealNoun : SubjectKind.RoleNoun, text.Replace('\n', ' '), word);
        }

        return _words.Nobodies.Contains(word) && !(word == "one" && at + 1 < prose.Tokens.Count && !prose.Tokens[at + 1].IsAfterBreak && !_words.Report.Contains(prose.Tokens[at + 1].Word))
            ? new(SubjectKind.Nobody) : null;
    }

    private bool IsAfterPreposition(PersonName name, int from)
    {
        var at = prose.TokenFrom(name.Span.Start) - 1;
        while (at >= from && (prose.Tokens[at].Word is "a" or "an" || _words.Definite.Contains(prose.Tokens[at].Word) || IsHonorific(at)))
            at--;
        return at >= from && _words.Prepositions.Contains(prose.Tokens[at].Word) && !prose.Tokens[at + 1].IsAfterBreak;
    }

    private PersonName? NameEndingAt(Token token)
    {
        var index = PersonNames.From(cast.Names, token.Start + 1) - 1;
        return index >= 0 && cast.Names[index].Span.End > token.Start && !IsInTitle(cast.Names[index]) && !IsInMarks(cast.Names[index]) ? cast.Names[index] : null;
    }

    // "Bell hat in einem Gespräch mit der „Lina Post“ verraten": what is in marks by itself is a title.
    private bool IsInMarks(PersonName name) =>
        name.Span.Start > 0 && name.Span.End < prose.Body.Length && QuoteMarks.IsMark(prose.Body[name.Span.Start - 1]) && QuoteMarks.IsMark(prose.Body[name.Span.End])
        && prose.Body[name.Span.Start - 1] is not ('\'' or '’') && prose.IsQuoted(name.Span.Start);

    // "the second edition of <i>The Ferry and Ann Bell</i>": a part of a title in italics does not speak.
    private bool IsInTitle(PersonName name) =>
        prose.EmphasisOver(name.Span) is { } emphasis && emphasis.Length > name.Span.Length + 2 && emphasis.Length <= LongestTitle && !emphasis.Of(prose.Body).TrimEnd().EndsWith(':');

    private PersonName? NameStartingAt(Token token)
    {
        var index = PersonNames.From(cast.Names, token.Start);
        return index < cast.Names.Count && cast.Names[index].Span.Start == token.Start ? cast.Names[index] : null;
    }
}
