using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>A speaker: the name, and whether it is a real person or a character.</summary>
/// <param name="Name">The full name if the text gives it; null if it does not.</param>
/// <param name="Kind">Speech or a line of the film.</param>
internal sealed record Speaker(string? Name, QuoteKind Kind);

/// <summary>Resolves the subject of an attribution to a speaker.</summary>
internal sealed class Speakers(Prose prose, Cast cast, IReadOnlyList<string> directors)
{
    // How many sentences back in its paragraph a pronoun may refer.
    private const int Reach = 4;

    // How often a word that opens a sentence is used alone if it is a name: any word has a capital there.
    private const int OftenAlone = 2;

    private const int FewestOfDominant = 4, Dominance = 3;

    private readonly Dictionary<string, string?> _dominant = new(StringComparer.Ordinal);
    private List<(string Name, int Times)>? _often;

    private readonly HashSet<string> _witnesses = Witnesses.Of(prose, cast);
    private readonly Sources _sources = new(prose.Body, prose.Language.Patterns);
    private readonly Genders _genders = Genders.Of(prose, cast);
    private readonly Trades _trades = Trades.Of(prose, cast);

    /// <summary>The speaker; null if nobody specific speaks.</summary>
    /// <param name="attribution">The attribution.</param>
    /// <param name="last">The previous quote, whose speaker a pronoun may still refer to.</param>
    public Speaker? Resolve(Attribution attribution, Utterance? last) => attribution.Subject.Kind switch
    {
        SubjectKind.Name => Named(attribution),
        SubjectKind.Pronoun => Pronoun(attribution, last),
        SubjectKind.RealNoun => RealNoun(attribution),
        SubjectKind.RoleNoun => new(attribution.Subject.Text, IsAtTheCinema(attribution) ? QuoteKind.Speech : QuoteKind.Film),
        SubjectKind.FilmVoice => new(null, QuoteKind.Film),
        _ => null,
    };

    /// <summary>The only real person in a part of the text; null if there is none, or more than one.</summary>
    public string? OnlyWitness(TextSpan stretch)
    {
        var people = PersonNames.In(cast.Names, stretch).Select(name => cast.FullName(name.Text)).Where(_witnesses.Contains).Distinct().Take(2).ToList();
        return people.Count == 1 ? people[0] : null;
    }

    /// <summary>The only witness of the whole review; null if there is none, or more than one.</summary>
    public string? OnlyWitness() => _witnesses.Count == 1 ? _witnesses.First() : null;

    /// <summary>Whether a name is that of a person in the review.</summary>
    public bool IsKnown(string name) =>
        cast.IsReal(name) || cast.IsCharacter(name) || directors.Contains(cast.FullName(name)) || cast.FullName(name) != name || _witnesses.Contains(name)
        || GivenNames.Contains(FirstWord(name));

    /// <summary>Whether a label is a name that the text uses elsewhere too.</summary>
    public bool IsNamedElsewhere(string label) => cast.IsReal(label) || cast.IsCharacter(label) || cast.FullName(label) != label || cast.TimesAlone(label.ToLowerInvariant()) > 1;

    /// <summary>Whether a label refers to a real person: a director, a witness, or somebody whom the text calls by the surname.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="label">The label: "MOORE".</param>
    public bool IsCalledByName(string name, string label) =>
        !cast.IsCharacter(name) && (cast.IsReal(name) || directors.Contains(name) || _witnesses.Contains(name) || name.Contains(' ', StringComparison.Ordinal) && name.EndsWith(label, StringComparison.OrdinalIgnoreCase) && name.Length > label.Length);

    private Speaker Named(Attribution attribution)
    {
        var name = _trades.Without(cast.FullName(attribution.Subject.Text));
        // Of two people of one surname, a review calls the director by it.
        if (!name.Contains(' ', StringComparison.Ordinal) && directors.Where(director => director.EndsWith(" " + name, StringComparison.Ordinal)).Take(2).ToList() is [var director])
            name = director;
        return new(name, IsReal(name, attribution) ? QuoteKind.Speech : QuoteKind.Film);
    }

    private bool IsReal(string name, Attribution attribution)
    {
        if (directors.Contains(name) || _witnesses.Contains(name) || cast.IsReal(name))
            return true;
        if (cast.IsCharacter(name))
            return false;
        if (IsReported(attribution) || IsAfterTrade(attribution) || IsScholar(name, attribution))
            return true;
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        // IndieWire says
        if (space < 0 && name.Skip(1).Any(char.IsUpper) && name.Any(char.IsLower))
            return true;
        if (space < 0 || PersonWords.Honorifics.Contains(name[..space].TrimEnd('.').ToLowerInvariant()))
            return false;
        // Critics call characters by their given names and real people by their surnames.
        return cast.TimesAlone(name[..space].ToLowerInvariant()) == 0;
    }

    // "Frye argues": a surname alone, and a verb of criticism.
    private bool IsScholar(string name, Attribution attribution)
    {
        var word = attribution.Subject.Head;
        return attribution.Subject.Text == name && !name.Contains(' ', StringComparison.Ordinal) && !GivenNames.Female.Contains(word) && !GivenNames.Male.Contains(word)
            && prose.TokensIn(attribution.Clause).Any(token => prose.Language.Speech.OfCritics.Contains(token.Word));
    }

    private bool IsReported(Attribution attribution) => attribution.IsPast || _sources.IsNamed(attribution.Clause.Of(prose.Body), IsKnown);

    // "a woman behind us said after the screening"
    private bool IsAtTheCinema(Attribution attribution) =>
        prose.TokensIn(attribution.Clause).Any(token => prose.Language.Speech.Occasions.Contains(token.Word));

    // "the critic Pauline Kael"
    private bool IsAfterTrade(Attribution attribution) =>
        prose.TokensIn(attribution.Clause).Any(token => prose.Language.Speech.Trades.Contains(token.Word) && !token.IsPossessive);

    private Speaker RealNoun(Attribution attribution)
    {
        var (text, head) = (attribution.Subject.Text, attribution.Subject.Head);
        if (!prose.Language.Speech.Definite.Contains(FirstWord(text)))
            return new(text, QuoteKind.Speech);
        if (prose.Language.Speech.Makers.Contains(head))
            return new(directors.Count == 1 ? directors[0] : text, QuoteKind.Speech);
        return new(NamedBeside(attribution) ?? _trades.Only(head) ?? Named(attribution, FirstWord(text)) ?? text, QuoteKind.Speech);
    }

    // "declared the actress", after sentences about one: a profession refers like a pronoun.
    private string? Named(Attribution attribution, string article)
    {
        var words = prose.Language.Speech;
        var pronoun = words.SheArticles.Contains(article) ? "she" : words.HeArticles.Contains(article) ? "he" : "";
        return OnlyPerson(attribution with { IsPast = true, Subject = attribution.Subject with { Text = pronoun } }) is { } only && !cast.IsCharacter(only) && only.Contains(' ', StringComparison.Ordinal) && !directors.Contains(only) ? only : null;
    }

    // "the" of "the editor", "l'" of "l'actrice"
    private static string FirstWord(string text) =>
        text.IndexOfAny([' ', '\'', '’']) is > 0 and var end ? text[..(text[end] == ' ' ? end : end + 1)].ToLowerInvariant().Replace('’', '\'') : text.ToLowerInvariant();

    private string? NamedBeside(Attribution attribution)
    {
        var names = PersonNames.In(cast.Names, attribution.Clause).Where(name => name.IsFull && !name.IsPossessive).Select(name => name.Text).Distinct().Take(2).ToList();
        return names.Count == 1 ? names[0] : null;
    }

    private Speaker Pronoun(Attribution attribution, Utterance? last)
    {
        var pronoun = attribution.Subject.Text;
        // Nobody has been named since the last speaker: the pronoun still refers to that speaker.
        if (last is { Speaker: { Name: { } speaker } heard, Quotation: { Outer: var there } } && there.End < attribution.Clause.Start
            && _genders.Fits(pronoun, speaker) && !People(new(there.End, Math.Max(there.End, attribution.Until))).Any(person => person != speaker && _genders.Fits(pronoun, person))
            && prose.ParagraphAt(attribution.Clause.Start) - prose.ParagraphAt(there.Start) <= (directors.Contains(speaker) && !IsReported(attribution) ? 0 : 1))
            return heard;
        if (OnlyPerson(attribution) is { } only)
            return new(only, IsReal(only, attribution) ? QuoteKind.Speech : QuoteKind.Film);
        if (Dominant(pronoun) is { } dominant)
            return new(dominant, IsReal(dominant, attribution) ? QuoteKind.Speech : QuoteKind.Film);
        if (!IsReported(attribution))
            return new(null, QuoteKind.Film);
        return new(OnlyWitness() is { } witness && _genders.Fits(pronoun, witness) ? witness : null, QuoteKind.Speech);
    }

    // The person whom the text names far more often than any other that the pronoun fits.
    private string? Dominant(string pronoun)
    {
        _often ??= [.. cast.Names.Where(name => IsPerson(name) && !prose.IsQuoted(name.Span.Start) && !MayBeThing(name)).Select(name => _trades.Without(cast.FullName(name.Styled)))
            .GroupBy(name => name, StringComparer.Ordinal).Select(group => (Name: group.Key, Times: group.Count())).OrderByDescending(person => person.Times)];
        if (_dominant.TryGetValue(pronoun, out var known))
            return known;
        var fitting = _often.Where(person => _genders.Fits(pronoun, person.Name)).Take(2).ToList();
        return _dominant[pronoun] = fitting.Count > 0 && fitting[0].Times >= FewestOfDominant && (fitting.Count == 1 || fitting[0].Times >= Dominance * fitting[1].Times) ? fitting[0].Name : null;
    }

    // A pronoun is resolved only if the nearest sentence with fitting names has exactly one such person.
    private string? OnlyPerson(Attribution attribution)
    {
        var at = prose.SentenceAt(attribution.Clause.Start);
        var paragraph = prose.ParagraphAt(attribution.Clause.Start);
        for (var back = 0; back < Reach && at - back >= 0; back++)
        {
            var sentence = prose.Sentences[at - back];
            // Words of an interview may follow a paragraph about the interviewed person.
            if (ParagraphsBetween(prose.ParagraphAt(sentence.Start), paragraph) > (IsReported(attribution) || back == 1 && attribution.Subject != Subject.Dropped && prose.Body[sentence.End - 1] is '.' or '!' or '?' or '…' or ':' ? 1 : 0))
                return null;
            var stretch = back == 0 ? new(sentence.Start, Math.Max(sentence.Start, attribution.Until)) : sentence;
            var people = People(stretch, isSubject: attribution.Subject == Subject.Dropped, isReferred: true).Where(person => _genders.Fits(attribution.Subject.Text, person)).ToList();
            if (people.Count == 1)
                return people[0];
            if (people.Count > 1 && attribution.Subject.Kind == SubjectKind.RealNoun)
                return null;
            if (people.Count > 1 && SubjectOfClause(stretch, attribution.Subject.Text) is { } subject)
                return subject;
            // "Bell dedicated the prize to Roth and Hay. “…”, she said."; after "Bell met Roth" either may be meant.
            if (people.Count > 2 && back == 1 && attribution.Subject != Subject.Dropped && PersonNames.In(cast.Names, new(stretch.Start, stretch.Start + 1)).FirstOrDefault() is { IsPossessive: false } opening
                && people.Contains(cast.FullName(opening.Text)) && IsFollowedByVerb(opening))
                return cast.FullName(opening.Text);
            if (people.Count > 1)
                return people.Where(_witnesses.Contains).ToList() is [var witness] && back <= 1 ? witness : null;
        }

        return null;
    }

    // "Bell dedicated", but not "Bell and Roth left", "Bell, Roth"
    private bool IsFollowedByVerb(PersonName name) =>
        prose.TokenFrom(name.Span.End) is var next && next < prose.Tokens.Count && prose.Tokens[next] is { IsAfterBreak: false, IsCapitalised: false } word && !PersonWords.Joining.Contains(word.Word);

    // Block quotations do not count, nor does a paragraph that continues the one above such a block.
    private int ParagraphsBetween(int first, int last) => Enumerable.Range(first + 1, Math.Max(0, last - first))
        .Count(paragraph => prose.BlockAt(prose.Paragraphs[paragraph]) < 0 && !char.IsLower(prose.Body[prose.Paragraphs[paragraph].Start]));

    // "Reese went on television, but the Joker called in": the person at whose name the nearest clause begins.
    private string? SubjectOfClause(TextSpan stretch, string pronoun)
    {
        var names = PersonNames.In(cast.Names, stretch).Where(name => IsPerson(name) && !prose.IsQuoted(name.Span.Start)).Reverse().ToList();
        foreach (var name in names)
        {
            var at = prose.TokenFrom(name.Span.Start);
            while (at > 0 && !prose.Tokens[at].IsAfterBreak && prose.Tokens[at - 1].Word is "the" or "then" or "as" or "when" or "while" or "until")
                at--;
            var opens = !IsBracketed(name) && (at == 0 || prose.Tokens[at].IsAfterBreak || prose.Tokens[at - 1].Word is "and" && IsFollowedByVerb(name) || prose.Tokens[at - 1].Word is "but" or "because" or "so" or "after" or "before");
            if (opens && !name.IsPossessive && name.Span.Start > stretch.Start + 1 && _genders.Fits(pronoun, cast.FullName(name.Text)))
                return cast.FullName(name.Text);
        }

        return null;
    }

    // A verb without a subject refers to the subject of a clause before it: not to "con Ana".
    private IEnumerable<string> People(TextSpan span, bool isSubject = false, bool isReferred = false) => PersonNames.In(cast.Names, span)
        .Where(name => IsPerson(name) && !prose.IsQuoted(name.Span.Start) && !IsPlace(name) && !(isReferred && IsBracketed(name)) && !(isSubject && IsAfterPreposition(name)) && !(isReferred && MayBeThing(name) && !IsEvident(cast.FullName(name.Text), isAlone: !name.IsFull || IsSetOff(name))))
        .Select(name => _trades.Without(cast.FullName(name.Styled)))
        .Distinct();

    // "for Harbour Days", "the Coastal Gazetteer", "Low Pier and High Pier": a run of capitals may be an event, a newspaper or places, to which no pronoun refers.
    private bool MayBeThing(PersonName name)
    {
        if (!name.IsFull && prose.TokenFrom(name.Span.Start) is > 0 and var single && !prose.Tokens[single].IsAfterBreak && prose.Language.Speech.Definite.Contains(prose.Tokens[single - 1].Word))
            return prose.IsEnglish ? name.Words[0].EndsWith('s') : !prose.Language.CapitalisesNouns;
        if (!name.IsFull || name.Words.Any(PersonWords.Joining.Contains) || IsSetOff(name))
            return name.IsFull;
        var at = prose.TokenFrom(name.Span.Start);
        if (at == 0 || prose.Tokens[at].IsAfterBreak)
            return false;
        var (words, before) = (prose.Language.Speech, prose.Tokens[at - 1].Word);
        return (words.Prepositions.Contains(before) || words.As.Contains(before) || prose.IsEnglish && words.Definite.Contains(before)) && !words.AccordingFirst.Contains(before);
    }

    // "Tom (Colin Hay) says": the actor in brackets is whom no pronoun means.
    private bool IsBracketed(PersonName name) =>
        name.Span.Start > 0 && prose.Body[name.Span.Start - 1] == '(' && name.Span.End < prose.Body.Length && prose.Body[name.Span.End] == ')';

    // In italics by itself, as titles are
    private bool IsSetOff(PersonName name) => prose.EmphasisOver(name.Span) is { } emphasis && emphasis.Length <= name.Span.Length + 2;

    // A person's name has a given name or a title, belongs to somebody whom the text introduces, or has a part that is used alone too.
    private bool IsEvident(string person, bool isAlone)
    {
        var words = person.ToLowerInvariant().Split(' ');
        return directors.Contains(person) || _witnesses.Contains(person) || cast.IsReal(person) || cast.IsCharacter(person) || _trades.Has(person) || PersonWords.Honorifics.Contains(words[0].TrimEnd('.'))
            || GivenNames.Contains(words[0]) || !isAlone && (cast.TimesAlone(words[0]) > 0 || cast.TimesAlone(words[^1]) > 0);
    }

    private bool IsAfterPreposition(PersonName name) =>
        prose.TokenFrom(name.Span.Start) is > 0 and var at && !prose.Tokens[at].IsAfterBreak && prose.Language.Speech.Prepositions.Contains(prose.Tokens[at - 1].Word);

    // "in this interview from Harbour Lights he says"
    private bool IsPlace(PersonName name) =>
        prose.TokenFrom(name.Span.Start) is > 0 and var at && !prose.Tokens[at].IsAfterBreak && prose.Language.Speech.Places.Contains(prose.Tokens[at - 1].Word)
        && !IsKnown(name.Text);

    private bool IsPerson(PersonName name) =>
        !cast.IsTitle(name.Text) && !(prose.EmphasisOver(name.Span) is { } emphasis && emphasis.Length > name.Span.Length + 2) && (name.IsFull || directors.Contains(cast.FullName(name.Text)) || cast.IsReal(name.Text) || cast.IsCharacter(name.Text) || cast.IsPartOfName(name.Words[0]) || name.Honorific is not null
        || cast.TimesAlone(name.Words[0]) > (name.OpensSentence ? OftenAlone : 1)
            || name.IsPossessive);
}
