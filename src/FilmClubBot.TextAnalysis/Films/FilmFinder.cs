using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.TextAnalysis.Films.Known;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds the films that a review is about, not those that it mentions in passing.</summary>
internal sealed class FilmFinder
{
    // From what evidence, and in how long a text, another subject is certain.
    private const double SomethingElse = 0.25;
    private const int FewestWords = 60;

    // A text that calls something "the film" so often is about one, even if its title is not found.
    private const int FewestReferences = 3, LongestHeadline = 5, MostOfHead = 2, FewestOfUnknown = 2, LongestCapsule = 100, LongestFiled = 250;

    // A sum of evidence that one more mention in italics would not have to decide.
    private const double Ample = 1;

    private readonly Prose _prose;
    private readonly Cast _cast;
    private readonly SubjectWords _words;
    private readonly double _evidenceForFilm;
    private readonly References _references;
    private readonly bool _isAboutAnother;
    private readonly HeadlineTitles _headline;
    private readonly IReadOnlyCollection<TitleCandidate> _candidates;
    private readonly TitleWeights _weights;
    private readonly bool _isOfNoFilm;
    private readonly Filing _filing;
    private readonly bool _isFiledElsewhere;

    /// <summary>Collects the evidence of a review.</summary>
    public FilmFinder(Prose prose, Cast cast)
    {
        _prose = prose;
        _cast = cast;
        _words = SubjectWords.Of(prose);
        _references = Subject.ReferencesOf(prose, _words);
        _filing = Filings.Of(prose.Source.Categories, out var isMain);
        if (_filing == Filing.Film && Subject.Contradicts(_references))
            _filing = Filing.None;
        _isFiledElsewhere = _filing == Filing.Other && (isMain || _references.Other > 0 && _references.Other >= _references.Film);
        _evidenceForFilm = Subject.Filed(Subject.Corrected(Subject.EvidenceForFilm(prose, _words), _references), _isFiledElsewhere ? Filing.None : _filing);
        _isAboutAnother = _isFiledElsewhere || Subject.IsAnother(prose, _references, _evidenceForFilm) && _filing != Filing.Film;
        _headline = HeadlineTitles.Of(prose, _words, _references.Film >= FewestReferences);
        // A life's films are its examples.
        _isOfNoFilm = NewsHeadline.IsOfNoFilm(prose, _words) || Obituary.Is(prose, _words);
        _weights = new(prose, cast, _words, _evidenceForFilm) { IsAboutAnother = _isAboutAnother, RefersToAnother = _references.Other > _references.Film, SpeaksOfFilms = _references.SpeaksOfFilms || _filing == Filing.Film };
        _candidates = TitleVariants.Joined(new TitleFinder(prose, cast, _words, _headline).Find());
    }

    /// <summary>
    /// Whether a text without a film is about none, rather than about one whose title it hides: it is about something else, or hardly
    /// speaks of a film as what it is about; it is an interview or an obituary, or it names many films.
    /// </summary>
    public bool IsAboutNoFilm => _isOfNoFilm || _prose.Tokens.Count >= FewestWords
        && (_isFiledElsewhere && _references.Other > 0 || _evidenceForFilm < -SomethingElse || _isAboutAnother && !_isFiledElsewhere || _references is { Film: 0, Other: > 0 } or { MayBeFilm: false } || HardlySaysTheFilm || _prose.Language.Speech.Interview?.IsMatch(_prose.Title) == true || Examples.AreAll(_prose, _words, _candidates, _weights.LooksLikePerson));

    // A few words without a headline may be a part of a review; news of a festival is none.
    private bool HardlySaysTheFilm => _references.Film == 0 || _references.Film < FewestReferences && !MayBeHeadline
        ? !_references.IsShort || _prose.TitleTokens.Count > 0
        : _references.IsShort && NewsHeadline.ContainsNews([.. _prose.TitleTokens.Select(token => token.Word)]);

    // A short headline may be the film's title although the text never repeats it.
    private bool MayBeHeadline => _evidenceForFilm >= Ample && _candidates.Any(candidate => candidate is { IsHeadline: true, Headline: > HeadlineTitles.Segment, Words.Count: <= LongestHeadline });

    /// <summary>Why a person should check what <see cref="Find"/> found; null if it is certain.</summary>
    public FilmDoubt? Doubt { get; private set; }

    /// <summary>The reviewed films, the main one first.</summary>
    public List<FilmMention> Find()
    {
        var reviewed = _isOfNoFilm || _isFiledElsewhere ? [] : new FilmChoice(_prose, _headline, _candidates, _weights, _cast.IsCharacter).Films();
        var isTitled = reviewed.Exists(film => film.IsHeadline || film.Headline >= HeadlineTitles.Quoted);
        var sections = _filing != Filing.Other && !_isOfNoFilm && (_evidenceForFilm > 0 && !_isAboutAnother || Sections.AreGrouped(_prose)) ? Sections.Of(_prose, _words, _candidates, _weights.LooksLikePerson, IsFullName, isTitled) : [];
        // Paragraphs on the parts of the one title in the headline, or a list of songs below its review.
        if (reviewed is [{ IsHeadline: true } whole] && (whole.Mentions.Count > 0 && IsBelow(sections) || sections.Exists(section => section.Film != whole && FilmChoice.Overlap(whole, section.Film))))
            sections = [];
        // Two heads are no list if one is nothing but a head ("Performances"), and the other, or a known film of the headline, is more.
        if (sections is [var head, var other] && (IsHeadOnly(head.Film) != IsHeadOnly(other.Film) || IsHeadOnly(head.Film) && reviewed is [{ Headline: > 0, IsKnown: true }]) && !_prose.TitleTokens.Any(token => _words.IsPluralFilms(token.Word)))
            sections = [];
        // "A personal touch", "An unforgettable evening": the parts of a review of the film that is the headline
        var areParts = sections.Count > 0 && _references.Film >= FewestReferences && _candidates.Any(candidate => candidate.IsHeadline) && sections.TrueForAll(section => IsHeadOnly(section.Film)) && !Sections.SaysList(_prose, _words);
        if (areParts)
            sections = [];
        // The film of the headline, and one that it is compared with
        if (sections is [var upper, var lower] && !_prose.TitleTokens.Any(token => _words.IsPluralFilms(token.Word)) && (OnlyFilm(upper.Film, lower.Film) ?? OnlyFilm(lower.Film, upper.Film)) is { } single)
            (sections, reviewed) = ([], reviewed.Count > 0 ? reviewed : [single]);
        // The parts of an essay on the film of the headline
        if (reviewed is [{ Headline: > 0, Mentions.Count: > 0 } only] && sections.TrueForAll(section => IsPartOf(only, section.Film)) && !_prose.TitleTokens.Any(token => _words.IsPluralFilms(token.Word)))
            sections = [];
        if (!_isOfNoFilm && !_isFiledElsewhere && !isTitled && !reviewed.Exists(film => film is { Headline: > 0, Mentions.Count: > 0, IsKnown: true }))
            sections = WithListed(sections);
        if (sections.Count > 0)
            reviewed = sections.ConvertAll(section => section.Film);
        else if (reviewed.Count == 0 && !areParts && MayOpenWithFilm && OpeningFilm.Of(_prose, _cast, _words, _candidates) is { } opening && (_filing == Filing.Film || opening.Mentions.Count > 1))
            reviewed = [opening];
        else if (reviewed.TrueForAll(IsHeadlineOnly) && MayBeDiary && new SeenFilms(_prose, _cast, _words).Of(_candidates) is { Count: > 0 } seen)
            reviewed = seen;
        if (reviewed.Count == 0 && SpeaksOfOneFilm && FirstSegment is { } first)
            reviewed = [first];
        if (sections.Count == 0 && reviewed is [{ Renown: Renown.Unknown } unsure] && (IsUnlikely(unsure) || IsPartOfReview(unsure)))
            reviewed = [];
        Doubt = DoubtOf(reviewed, sections.Count > 0);
        var passages = FilmPassages.Of(_prose, reviewed, sections.ConvertAll(section => section.Paragraph));
        var directors = new DirectorFinder(_prose, _cast);
        var years = new YearFinder(_prose);
        return [.. reviewed.Select((candidate, i) => new FilmMention(
            candidate.Text,
            years.Find(candidate, reviewed.Count == 1, sections.Count > 0 ? passages[i] : []),
            directors.Find(candidate, reviewed.Count == 1, sections.Count > 0 ? passages[i] : []))
        {
            Passages = passages[i],
        })];
    }

    // The entries of a list, which are more than its sections; of these, those that evidently head a film remain.
    private List<(TitleCandidate Film, int Paragraph)> WithListed(List<(TitleCandidate Film, int Paragraph)> sections)
    {
        if (_filing == Filing.Other || _isAboutAnother && _references.Other > _references.Film)
            return sections;
        var listed = ListedTitles.Of(_prose, _words, _evidenceForFilm > 0 && !_isAboutAnother || _filing == Filing.Film, sections.Count);
        if (listed.Count == 0)
            return sections;
        // "Vertigo ★" is set off so; the title is "Vertigo".
        var byTitle = _candidates.DistinctBy(candidate => candidate.Text, StringComparer.OrdinalIgnoreCase).ToDictionary(candidate => candidate.Text, StringComparer.OrdinalIgnoreCase);
        var films = listed.ConvertAll(entry => (Film: byTitle.GetValueOrDefault(entry.Title) ?? new TitleCandidate(entry.Title), entry.Paragraph));
        new MentionCounter(_prose, _cast, _words).Count([.. films.Select(film => film.Film).Except(_candidates)]);
        var areAlike = sections.Count * 2 >= films.Count;
        return [.. films.Concat(sections.Where(section => (areAlike || section.Film.IsKnown) && !films.Exists(film => film.Film == section.Film || film.Paragraph == section.Paragraph || FilmTitle.FoldWords(film.Film.Text) == FilmTitle.FoldWords(section.Film.Text)))).OrderBy(film => film.Paragraph)];
    }

    // The first of two, if the headline names it alone
    private static TitleCandidate? OnlyFilm(TitleCandidate film, TitleCandidate other) =>
        film is { IsKnown: true, Headline: >= HeadlineTitles.Segment } && other.Headline == 0 ? film : null;

    private static bool IsHeadOnly(TitleCandidate head) => head is { Renown: Renown.Unknown, Headline: 0, Introductions: 0, SetOff: < 2, Mentions.Count: <= MostOfHead };

    // A head that nothing but its place shows to be a title: no year, no other mark, not in the headline, and not widely known.
    private static bool IsPartOf(TitleCandidate film, TitleCandidate head) =>
        head == film || FilmChoice.Overlap(film, head) && head.Words.Count < film.Words.Count || head is { IsKnown: false, Introductions: 0, Headline: 0 } && head.SetOff <= head.Headings;

    // News, interviews and obituaries open with films too.
    private bool MayOpenWithFilm => _evidenceForFilm >= Ample && (_references.Film > _references.Other || _filing == Filing.Film && _references.Film == _references.Other) && !_isAboutAnother && _filing != Filing.Other && !_isOfNoFilm
        && _prose.Language.Speech.Interview?.IsMatch(_prose.Title) != true && !NewsHeadline.Announces(_prose) && !NewsHeadline.ContainsNews([.. _prose.TitleTokens.Select(token => token.Word)]);

    // A text that says "the film" again and again is on the film of its headline, also if it never names it: "Amber Line – One of the Best Thrillers".
    private bool SpeaksOfOneFilm => MayOpenWithFilm && _references.Film >= FewestReferences && _references.Film > 2 * _references.Other && !_prose.TitleTokens.Any(token => _words.IsPluralFilms(token.Word));

    private TitleCandidate? FirstSegment => _headline.Segments.Count > 1
        ? _candidates.FirstOrDefault(candidate => candidate is { Headline: >= HeadlineTitles.Segment, Words.Count: <= LongestHeadline } && candidate.Text == _headline.Segments[0] && !_weights.LooksLikePerson(candidate))
        : null;

    private bool MayBeDiary => !_isOfNoFilm && !_isFiledElsewhere && !(_isAboutAnother && _references.Other > FewestReferences + _references.Film);

    // A jest as often as a title
    private static bool IsHeadlineOnly(TitleCandidate film) => film is { Mentions.Count: 0, Renown: Renown.Unknown, Headline: <= HeadlineTitles.Whole, Introductions: 0 };

    // "A personal touch", which stands nowhere but above a part of the text
    private bool IsPartOfReview(TitleCandidate film) => IsHeadOnly(film) && film is { IsTopLine: false, Headings: > 0 } && film.Mentions.Count <= film.Headings && _prose.TitleTokens.Count > 0 && !Sections.SaysList(_prose, _words);

    // In a text that hardly says "the film": a headline that it never repeats, some words of one, and words that only the text sets off
    private bool IsUnlikely(TitleCandidate film) => _references.Film < FewestOfUnknown && film.Introductions == 0 && (film.Headline switch
    {
        0 => _prose.TitleTokens.Count > 0 && !(film.Headings > 0 && _prose.TitleTokens.Any(token => _words.IsPluralFilms(token.Word))),
        <= HeadlineTitles.Part => film.Mentions.Count <= (film.Words.Count == 1 || GivenNames.Contains(film.Words[0]) || !TitleRules.IsTitleCased(film.Text) ? MostOfHead : 1),
        _ => _references.Film == 0 && _prose.Tokens.Count >= (_filing == Filing.Film ? LongestFiled : LongestCapsule) && IsHeadlineOnly(film) && !_prose.TitleTokens.Any(token => _words.IsFilmNoun(token.Word)),
    });

    private bool IsFullName(string text) => _cast.Names.Any(name => name.IsFull && name.Text == text);

    // What fills more than half of the text before the first head is a review of its own.
    private bool IsBelow(List<(TitleCandidate Film, int Paragraph)> sections) =>
        sections.Count > 0 && _prose.Paragraphs[sections.Min(section => section.Paragraph)].Start * 2 > _prose.Body.Length;

    private FilmDoubt? DoubtOf(List<TitleCandidate> reviewed, bool areSections) => reviewed.Count == 0
        ? IsAboutNoFilm ? FilmDoubt.OtherSubject : FilmDoubt.NoFilm
        : new Doubts(_prose, _words, _candidates) { EvidenceForFilm = _evidenceForFilm, SaysTheFilm = _references.Film > 0 }.Of(reviewed, areSections);
}
