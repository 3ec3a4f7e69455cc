using FilmClubBot.TextAnalysis.Films.Known;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Sums the evidence that a text reviews the film of a title: what marks the title, and what the text is about.</summary>
/// <param name="prose">The review.</param>
/// <param name="cast">Its people.</param>
/// <param name="words">The words of its language.</param>
/// <param name="evidenceForFilm">Whether the text is about a film at all: about 1 if it is, 0 if nothing is known, negative if it is about something else.</param>
internal sealed class TitleWeights(Prose prose, Cast cast, SubjectWords words, double evidenceForFilm)
{
    /// <summary>The sum from which on a text reviews the film.</summary>
    public const double Threshold = 4.5;

    private const double Introduction = 1.5, SetOff = 0.5, Mention = 0.4, Spread = 2, Early = 1, Heading = 1, Opening = 1.5, Only = 1.5, BeyondDoubt = 1;
    private const double KnownByFacts = 3, KnownTitle = 1.5;
    private const int MostIntroductions = 3, MostSetOff = 6, MostMentions = 10;
    private const double AboutFilm = 1.5, Clear = 0.5, AboutOther = 4, MostAgainst = 3;
    private const double CalledOther = -1.5, NotInHeadline = -1, PlainWord = -2, Person = -4, Owned = -2, News = -6, PerhapsNews = -1;
    private const double AboutNoFilm = -1.5, Interview = -6, AnotherSubject = -6;
    private const int LongestUnnamed = 7, LongestWithoutFilm = 250, LongestUncapitalised = 100, LongestSearched = 20_000, ManyFilms = 3, FewMentions = 3, LongestPlain = 5, FewOthers = 2;

    private bool? _saysThisFilm;

    /// <summary>How many other titles the text introduces by a year, a director or a noun.</summary>
    public int Introduced { get; set; }

    /// <summary>Whether the text refers to something else as what it is about; then only a dated headline can name a film.</summary>
    public bool IsAboutAnother { get; init; }

    /// <summary>Whether the text refers to something else more often than to a film.</summary>
    public bool RefersToAnother { get; init; }

    /// <summary>Whether the text speaks of films at all.</summary>
    public bool SpeaksOfFilms { get; init; } = true;

    /// <summary>How many titles the text sets off that are not in the headline.</summary>
    public int OtherTitles { get; set; }

    /// <summary>Whether the text sets off one title only.</summary>
    public bool IsOnlyTitle { get; set; }

    /// <summary>The sum of the evidence; negative for words that cannot be the title of the reviewed film.</summary>
    public double Of(TitleCandidate candidate)
    {
        var sum = candidate.Headline
            + (Introduction * Math.Min(candidate.Introductions, MostIntroductions))
            + (SetOff * Math.Min(candidate.SetOff, MostSetOff))
            + (Mention * Math.Min(candidate.Mentions.Count + candidate.MentionsOfParts, MostMentions))
            + (Spread * candidate.Spread)
            + (candidate.FirstParagraph < 2 ? Early : 0)
            + (candidate.Headings > 0 ? Heading : 0)
            + (candidate.Opens || candidate.IsTopLine && evidenceForFilm > 0 ? Opening : 0)
            + (IsOnlyTitle && candidate.SetOff > 0 && (candidate.Mentions.Count > 1 || prose.Tokens.Count < LongestUncapitalised) && evidenceForFilm >= BeyondDoubt ? Only : 0)
            + (evidenceForFilm > 0 ? AboutFilm * Math.Min(evidenceForFilm / Clear, 1) : IsCalledFilm(candidate) ? AboutFilm : AgainstFilm());
        if (IsAboutAnother && (candidate.Headline < HeadlineTitles.Dated || evidenceForFilm < -MostAgainst))
            sum += SpeaksOfFilms ? AnotherSubject : candidate is { IsKnown: true, Headline: >= HeadlineTitles.Leading } && !RefersToAnother ? 0 : 2 * AnotherSubject;
        if (candidate.Headline == 0 && prose.TitleTokens.Count > 0)
            sum += NotInHeadline + (candidate is { Words.Count: 1, Introductions: 0, SetOff: < FewMentions, IsKnown: false } && !words.CapitalisesTitles ? PlainWord : 0);
        if (LooksLikePerson(candidate) && !IsKnownByFacts(candidate) && !(candidate.IsTopLine && candidate.Introductions > 0))
            sum += Person;
        if (HeadlineTitles.IsOwned(candidate.Text) && !candidate.IsKnown)
            sum += Owned;
        if (!IsAboutAnother)
            sum += OfRenown(candidate);
        if (candidate.CalledOther > candidate.Introductions)
            sum += RefersToAnother && candidate.Introductions == 0 ? 2 * AnotherSubject : CalledOther * Math.Min(candidate.CalledOther - candidate.Introductions, MostIntroductions);
        return sum + OfHeadline(candidate);
    }

    // A title of the headline that is a known film's is likely to be meant as one; in the text it may be an example.
    private static double OfRenown(TitleCandidate candidate) => candidate switch
    {
        { Renown: Renown.Film, Headline: > 0 } => KnownByFacts,
        { Renown: Renown.Title, Headline: > 0 } => KnownTitle,
        _ => 0,
    };

    // "Annie Hall" in the headline of a text that names its director or year
    private static bool IsKnownByFacts(TitleCandidate candidate) => candidate is { Renown: Renown.Film, Headline: > 0 };

    // "The documentary ‘Amber Line’": the headline itself says what the quoted title is, whatever the film is about.
    private bool IsCalledFilm(TitleCandidate candidate) =>
        candidate.Headline >= HeadlineTitles.Quoted && !candidate.IsHeadline && prose.TitleTokens.Any(token => !candidate.Words.Contains(token.Word) && IsCinema(token.Word, 2));

    // A text of few words for and against may still be about a film.
    private double AgainstFilm() =>
        (AboutOther / 2 * Math.Max(evidenceForFilm, -1)) + (AboutOther * Math.Clamp(evidenceForFilm + 1, -MostAgainst, 0));

    /// <summary>Whether the review uses the words as a person's name.</summary>
    public bool LooksLikePerson(TitleCandidate candidate)
    {
        // A headline that is "Charlie Bell" names a film of that name, unless he is a real person.
        if (candidate.IsHeadline)
            return cast.IsReal(candidate.Text) && cast.FullName(candidate.Text).EndsWith(candidate.Text, StringComparison.OrdinalIgnoreCase) && cast.TimesAlone(candidate.Words[^1]) >= 2;
        if (candidate.Words.Any(word => English.SmallInTitles.Contains(word) && !English.NameParticles.Contains(word)))
            return candidate.Personal * 4 > candidate.Mentions.Count;
        var isRealName = candidate.Words.Count is 2 or 3 && cast.IsReal(candidate.Text);
        if (candidate.Headline >= HeadlineTitles.Quoted || candidate.SetOff > 0 && !isRealName && (candidate.Personal == 0 || candidate.SetOff * 2 >= candidate.Mentions.Count))
            return false;
        // "Leonard", in a text without italics and without such a headline
        if (candidate is { Words.Count: 1, Headline: 0, Introductions: < 2 } && GivenNames.Contains(candidate.Words[0]))
            return true;
        if (isRealName || candidate.Words.Count is 2 or 3 && candidate.Headline == 0 && GivenNames.Contains(candidate.Words[0]) || candidate.Words.Count is 2 or 3 && !English.StopWords.Contains(candidate.Words[0]) && !English.SmallInTitles.Contains(candidate.Words[0]) && cast.TimesAlone(candidate.Words[^1]) >= 2 && candidate.Introductions < 2)
            return true;
        return candidate.Personal * 4 > candidate.Mentions.Count || candidate.Words.Count == 1 && (candidate.Introductions == 0 || candidate.Headline == 0) && cast.IsPartOfName(candidate.Words[0]);
    }

    // "A Conversation with Mara Okoye", or the name alone where the headline introduces it so.
    private bool IsInterview(TitleCandidate candidate) =>
        prose.Language.Speech.InterviewWith is { } interview
        && (interview.IsMatch(candidate.Text) || interview.Match(prose.Title).Groups["name"].Value == candidate.Text);

    // "The Lantern: “Goodbye to the ferries”": whose words the headline quotes.
    private bool LabelsQuotation(TitleCandidate candidate) =>
        !prose.TitleTokens.Any(token => words.SaysReview(token.Word)) && prose.TitleQuotations is [var only] && only.Outer.End >= prose.Title.Length - 1 && prose.Title.StartsWith($"{candidate.Text}: ", StringComparison.OrdinalIgnoreCase) && only.Outer.Start == candidate.Text.Length + 2;

    // A headline of which the text never speaks again may be a film's title or a jest; news words make the jest likelier.
    private double OfHeadline(TitleCandidate candidate)
    {
        if (candidate.Headline == 0)
            return candidate.Words.Any(words.IsPluralFilms) || candidate.Mentions.Count < FewMentions && (Introduced >= ManyFilms || NewsHeadline.ContainsNews([.. prose.TitleTokens.Select(token => token.Word)])) ? AboutNoFilm : 0;
        if (NewsHeadline.ContainsNews(candidate.Words))
            return News;
        // "Films in November"
        if (candidate is { Marks: 0, Mentions.Count: 0, IsKnown: false } && candidate.Words.Any(words.IsPluralFilms))
            return News;
        if (candidate is { Marks: 0, Mentions.Count: < FewMentions } && LabelsQuotation(candidate))
            return News;
        if (candidate.Headline < HeadlineTitles.Dated && IsInterview(candidate))
            return Interview;
        if (candidate.Marks == 0 && (candidate.Words.Any(word => IsCinema(word, 2)) || candidate.Words.All(word => IsCinema(word, 1) || English.Abbreviations.Contains(word) || English.SmallInTitles.Contains(word))))
            return AboutNoFilm;
        var isNamed = candidate.Mentions.Count + candidate.MentionsOfParts > 0;
        if (!isNamed && candidate.Headline < HeadlineTitles.Quoted + (candidate.IsHeadline ? 1 : 0) && NewsHeadline.Announces(prose))
            return News;
        if (NewsHeadline.IsNews(prose, candidate.Words, isNamed) && candidate.Headline < HeadlineTitles.Quoted)
            return candidate.IsHeadline ? PerhapsNews : 2 * PerhapsNews;
        return isNamed ? 0 : OfUnnamed(candidate);
    }

    private double OfUnnamed(TitleCandidate candidate)
    {
        var sum = candidate.Words.Count > LongestUnnamed ? PerhapsNews : 0;
        // What is not in title case is a column's headline as often as a title.
        var isLong = prose.Tokens.Count > (words.CapitalisesTitles || TitleRules.IsTitleCased(candidate.Text) ? LongestWithoutFilm : LongestUncapitalised);
        if (isLong && !candidate.IsKnown && !IsCalledFilm(candidate) && !IsPlainTitle(candidate) && !IsRated(candidate))
            sum += (_saysThisFilm ??= SaysThisFilm()) ? PerhapsNews : AboutNoFilm;
        if (Introduced >= ManyFilms || IsPhrase(candidate) && !IsRated(candidate))
            sum += AboutNoFilm;
        return sum;
    }

    // "Amber Line ★★★"
    private bool IsRated(TitleCandidate candidate) => candidate.IsHeadline && HeadlineSegments.IsRated(prose.Title);

    // "How the Ferries Were Lost": without a year and quotation marks, repeated nowhere and known to nobody, it is a jest or an essay's subject more often than a title.
    private bool IsPhrase(TitleCandidate candidate) =>
        candidate.Renown == Renown.Unknown && candidate.Headline < (TitleRules.IsTitleCased(candidate.Text) ? HeadlineTitles.Dated : HeadlineTitles.Quoted)
        && !prose.TitleQuotations.Any(quotation => quotation.Inner.Of(prose.Title) == candidate.Text)
        && candidate.Words.Skip(1).Any(word => English.StopWords.Contains(word) || prose.Language.FunctionWords.Contains(word) || English.SmallInTitles.Contains(word));

    // A capsule may name its film in the headline only. A text that sets off other titles has its headline for all of them.
    private bool IsPlainTitle(TitleCandidate candidate) =>
        candidate is { IsHeadline: true, Words.Count: <= LongestPlain } && evidenceForFilm >= BeyondDoubt && OtherTitles <= FewOthers && TitleRules.IsTitleCased(candidate.Text) && candidate.Text.IndexOfAny(['’', '\'', '?', '!']) < 0;

    // A headline about comedies, directors or the cinema is an essay's, unless the text confirms it as a title.
    private bool IsCinema(string word, int fewest)
    {
        foreach (var (subject, weight) in words.WeightsOf(word))
        {
            if (subject == SubjectWords.Film && weight >= fewest)
                return true;
        }

        return false;
    }

    private bool SaysThisFilm()
    {
        for (var i = 1; i < prose.Tokens.Count && i < LongestSearched; i++)
        {
            if (words.IsThisFilm(prose.Tokens[i - 1].Word, prose.Tokens[i].Word))
                return true;
        }

        return false;
    }
}
