using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds the films that a review is about, not those that it mentions in passing.</summary>
internal sealed class FilmFinder
{
    private const int MostFilms = 4, MostCompared = 3;
    private const double EquallyStrong = 0.7, EquallySpread = 0.6;
    private const int EquallyOften = 4;

    // By how much a title that only the headline names may be weaker than one that the text names.
    private const double HeadlineFirst = 2;

    // From what evidence, and in how long a text, another subject is certain.
    private const double SomethingElse = 0.25;
    private const int FewestWords = 60;

    // A sum of evidence that one more mention in italics would not have to decide.
    private const double Ample = 1;

    // So many titles may be examples.
    private const int ManyFilms = 6;

    private readonly Prose _prose;
    private readonly Cast _cast;
    private readonly SubjectWords _words;
    private readonly double _evidenceForFilm;
    private readonly References _references;
    private readonly bool _isAboutAnother;
    private readonly HeadlineTitles _headline;
    private readonly IReadOnlyCollection<TitleCandidate> _candidates;
    private readonly TitleWeights _weights;
    private readonly bool _isObituary;

    /// <summary>Collects the evidence of a review.</summary>
    public FilmFinder(Prose prose, Cast cast)
    {
        _prose = prose;
        _cast = cast;
        _words = SubjectWords.Of(prose);
        _references = Subject.ReferencesOf(prose, _words);
        _evidenceForFilm = Subject.Corrected(Subject.EvidenceForFilm(prose, _words), _references);
        _isAboutAnother = Subject.IsAnother(prose, _references, _evidenceForFilm);
        _headline = HeadlineTitles.Of(prose, _words);
        _isObituary = Obituary.Is(prose, _words);
        _weights = new(prose, cast, _words, _evidenceForFilm) { IsAboutAnother = _isAboutAnother };
        _candidates = WithoutVariants(new TitleFinder(prose, cast, _words, _headline).Find());
    }

    /// <summary>
    /// Whether a text without a film is about none, rather than about one whose title it hides: it is about something else, or never
    /// speaks of a film as what it is about; it is an interview or an obituary, or it names many films.
    /// </summary>
    public bool IsAboutNoFilm => _prose.Tokens.Count >= FewestWords
        && (_evidenceForFilm < -SomethingElse || _isAboutAnother || _references is { Film: 0, Other: > 0 } or { MayBeFilm: false } || _prose.Language.Speech.Interview?.IsMatch(_prose.Title) == true || _isObituary || AreExamples());

    // Many titles, none of which is mentioned as often as all others together, in a text that speaks of films rather than of one.
    private bool AreExamples()
    {
        var mentions = _candidates
            .Where(candidate => candidate.Introductions + candidate.Headings > 0 || candidate.SetOff > 0 && TitleRules.IsTitleCased(candidate.Text))
            .Where(candidate => !_weights.LooksLikePerson(candidate))
            .Select(candidate => candidate.Mentions.Count)
            .ToList();
        return mentions.Count >= ManyFilms && mentions.Max() * 2 < mentions.Sum()
            && _prose.Tokens.Count(token => _words.IsPluralFilms(token.Word)) >= _prose.Tokens.Count(token => _words.IsFilmNoun(token.Word));
    }

    /// <summary>Why a person should check what <see cref="Find"/> found; null if it is certain.</summary>
    public FilmDoubt? Doubt { get; private set; }

    /// <summary>The reviewed films, the main one first.</summary>
    public List<FilmMention> Find()
    {
        // A life's films are its examples.
        var reviewed = _isObituary ? [] : Reviewed();
        Doubt = DoubtOf(reviewed);
        var isTitled = reviewed.Exists(film => film.IsHeadline || film.Headline >= HeadlineTitles.Quoted);
        var sections = _evidenceForFilm > 0 && !_isAboutAnother && !_isObituary ? Sections.Of(_prose, _words, _candidates, _weights.LooksLikePerson, IsFullName, isTitled) : [];
        // Paragraphs on the parts of the one title in the headline, or a list of songs below its review.
        if (reviewed is [{ IsHeadline: true } whole] && (whole.Mentions.Count > 0 && IsBelow(sections) || sections.Exists(section => section.Film != whole && Overlaps(whole, section.Film))))
            sections = [];
        if (sections.Count > 0)
            reviewed = sections.ConvertAll(section => section.Film);
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

    // "The Keeper" and "Keeper" are one film, under the name that the text uses more often.
    private static List<TitleCandidate> WithoutVariants(IReadOnlyCollection<TitleCandidate> candidates)
    {
        var variants = candidates.Where(candidate => candidate.Words.Count > 0).ToLookup(candidate => string.Join(' ', candidate.Words.Count > 1 && FilmTalk.OfAll.Articles.Contains(candidate.Words[0]) ? candidate.Words.Skip(1) : candidate.Words));
        return [.. variants.Select(group =>
        {
            var title = group.OrderByDescending(candidate => candidate.Headline).ThenByDescending(candidate => candidate.Mentions.Count).ThenByDescending(candidate => candidate.Words.Count).First();
            foreach (var variant in group.Where(variant => variant != title))
            {
                title.Absorb(variant);
                title.Opens |= variant.Opens;
            }

            return title;
        })];
    }

    private bool IsFullName(string text) => _cast.Names.Any(name => name.IsFull && name.Text == text);

    // What fills more than half of the text before the first head is a review of its own.
    private bool IsBelow(List<(TitleCandidate Film, int Paragraph)> sections) =>
        sections.Count > 0 && _prose.Paragraphs[sections.Min(section => section.Paragraph)].Start * 2 > _prose.Body.Length;

    private FilmDoubt? DoubtOf(List<TitleCandidate> reviewed) => reviewed switch
    {
        [] => IsAboutNoFilm ? FilmDoubt.OtherSubject : FilmDoubt.NoFilm,
        [{ Headline: 0 }, ..] when _prose.TitleTokens.Count > 0 => FilmDoubt.NotInHeadline,
        [{ Headline: > 0 and < HeadlineTitles.Quoted, Mentions.Count: 0, MentionsOfParts: 0 }, ..] => FilmDoubt.OnlyHeadline,
        [{ Score: < TitleWeights.Threshold + Ample }, ..] => FilmDoubt.WeakEvidence,
        _ => null,
    };

    private List<TitleCandidate> Reviewed()
    {
        if (OneTitle.Of(_headline, _candidates, _weights.LooksLikePerson, _cast.IsCharacter) is { } whole)
        {
            Join(whole);
            whole.IsHeadline = true;
            whole.Score = _weights.Of(whole);
            return whole.Score >= TitleWeights.Threshold ? [whole] : [];
        }

        _weights.Introduced = _candidates.Count(candidate => candidate.Headline == 0 && candidate.Introductions > 0);
        _weights.IsOnlyTitle = _candidates.Count(candidate => candidate.SetOff > 0 && TitleRules.IsTitleCased(candidate.Text) && !_weights.LooksLikePerson(candidate)) == 1;
        foreach (var candidate in _candidates)
            candidate.Score = _weights.Of(candidate);
        var ranked = _candidates
            .Where(candidate => candidate.Score >= TitleWeights.Threshold && IsMarked(candidate))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.FirstParagraph)
            .ThenBy(candidate => candidate.Text, StringComparer.Ordinal)
            .ToList();
        if (ranked.Count == 0)
            return [];

        var inHeadline = ranked.Where(candidate => candidate.Headline > 0 && (candidate.Mentions.Count > 0 || candidate.Score >= ranked[0].Score - HeadlineFirst)).ToList();
        // A title in a line above the text is its headline, if the other headline is never repeated.
        if (ranked.Exists(candidate => candidate.IsTopLine))
            inHeadline.RemoveAll(candidate => candidate.Mentions.Count + candidate.MentionsOfParts == 0);
        // "Tom Bell versus Paul Roth": heroes, where the text sets another title off.
        inHeadline.RemoveAll(candidate => candidate is { Marks: 0, IsHeadline: false } && GivenNames.Contains(candidate.Words[0]) && candidate.Words.Count > 1 && ranked[0].SetOff > 1 && ranked[0].Score > candidate.Score);
        // "Amber Line: The Long Night of the Ferries" is one film, of which the text may name either half.
        inHeadline.RemoveAll(candidate => inHeadline.Exists(film => _prose.Title.Contains($"{film.Text}: {candidate.Text}", StringComparison.OrdinalIgnoreCase)));
        var chosen = inHeadline.Count > 0 ? inHeadline : ranked;
        var first = chosen.Find(film => IsWholeOf(film, chosen[0])) ?? chosen[0];
        var films = new List<TitleCandidate> { first };
        foreach (var candidate in chosen.Where(candidate => candidate != first))
        {
            var isEqual = inHeadline.Count > 0
                ? candidate.Mentions.Count > 0 && candidate.Personal == 0 && (candidate.Introductions + candidate.Headings > 0 || candidate.SetOff > 1)
                : !_weights.LooksLikePerson(candidate) && candidate.Score >= first.Score * EquallyStrong && candidate.Mentions.Count + candidate.MentionsOfParts >= EquallyOften && candidate.Spread >= first.Spread * EquallySpread;
            if (isEqual && films.Count < MostFilms && !films.Exists(film => Overlaps(film, candidate)))
                films.Add(candidate);
        }

        // Films that a text only compares are an essay's examples.
        if (inHeadline.Count == 0 && films.Count >= MostCompared)
            return [];
        return [.. films.OrderBy(film => film.FirstParagraph == int.MaxValue ? 0 : 1).ThenBy(film => Order(film, inHeadline.Count > 0)).ThenByDescending(film => film.Score)];
    }

    // Words that nothing marks as a title are one only in the headline.
    private static bool IsMarked(TitleCandidate candidate) => candidate.Headline > 0 || candidate.Marks > 0 && candidate.Mentions.Count > 0;

    // What the text says of the parts, it says of the whole.
    private void Join(TitleCandidate whole)
    {
        foreach (var part in OneTitle.PartsOf(whole, _candidates))
            whole.Absorb(part);
    }

    // "Life" is a part of "The Tree of Life", and the evidence for the whole title is at least as strong.
    private static bool IsWholeOf(TitleCandidate film, TitleCandidate part) =>
        film.Words.Count > part.Words.Count && Overlaps(film, part) && film.Headline >= part.Headline
        && film.Mentions.Count * 2 >= part.Mentions.Count && !HeadlineTitles.IsOwned(film.Text);

    // Films of one headline are in its order; otherwise the film with most evidence comes first.
    private int Order(TitleCandidate film, bool byHeadline) =>
        byHeadline ? WholeWords.IndexOf(_prose.Title, film.Text) is var at && at >= 0 ? at : int.MaxValue : 0;

    private static bool Overlaps(TitleCandidate film, TitleCandidate other)
    {
        var left = " " + FilmTitle.FoldWords(film.Text) + " ";
        var right = " " + FilmTitle.FoldWords(other.Text) + " ";
        return left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal);
    }
}
