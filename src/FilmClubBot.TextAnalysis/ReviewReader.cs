using System.Collections.Concurrent;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Themes;
using FilmClubBot.TextAnalysis.Films;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Questions;
using FilmClubBot.TextAnalysis.Quotes;
using FilmClubBot.TextAnalysis.Text;
using FilmClubBot.TextAnalysis.Themes;

namespace FilmClubBot.TextAnalysis;

/// <summary>Reads a review by rules, lists and a few fitted numbers: deterministic, without a model that is loaded, and without network access.</summary>
/// <param name="taxonomy">The society's themes and their cues.</param>
public sealed class ReviewReader(ThemeTaxonomy taxonomy) : IReviewReader
{
    // A language's cues are prepared when its first text is read.
    private readonly ConcurrentDictionary<Language, CueIndex> _cues = new();

    /// <summary>The version of the rules and of the taxonomy: after a new release or an edit of <c>themes.json</c>, reviews are read again.</summary>
    public string Edition { get; } = $"{typeof(ReviewReader).Module.ModuleVersionId:N}-{taxonomy.Fingerprint}";

    /// <inheritdoc/>
    public ValueTask<Reading> Read(ReviewText text, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var prose = Prose.Of(text.IsUntitled ? text with { Title = "" } : text);
        var cast = Cast.Of(prose);
        var finder = new FilmFinder(prose, cast);
        var films = StatedMentions.Of(text.StatedFilms, finder.Find(), prose);
        // What the source states needs no evidence, unless neither headline nor text has that title.
        var doubt = films.Count == 0 || !text.StatedFilms.Any(film => film.IsDescribed) ? finder.Doubt
            : films.TrueForAll(film => Doubts.IsNamed(prose, film.Title)) ? null : FilmDoubt.StatedOnly;
        // A post about no film is searched like any other, but nothing in it is said about a film.
        if (films.Count == 0 && finder.IsAboutNoFilm)
            return ValueTask.FromResult(new Reading([], [], [], [], prose.Sentences, Edition) { Language = prose.Language.Code, Doubt = doubt });
        var directors = films.SelectMany(film => film.Directors).Distinct(StringComparer.Ordinal).ToList();
        directors.ForEach(cast.MarkReal);
        films.ForEach(film => cast.MarkTitle(film.Title));
        // The title of the headline in quotation marks is nobody's words.
        var titles = films.Where(film => WholeWords.IndexOf(prose.Title, film.Title) >= 0).Select(film => FilmTitle.FoldWords(film.Title)).ToHashSet(StringComparer.Ordinal);

        cancellationToken.ThrowIfCancellationRequested();
        var themeText = new ThemeText(prose, films);
        var themeReader = new ThemeReader(_cues.GetOrAdd(prose.Language, static (language, themes) => new CueIndex(themes, language), taxonomy));
        var (themes, hits) = themeReader.Read(themeText);
        var (spoken, asked) = new QuoteReader(prose, cast, directors).Read();
        var quotes = spoken
            .Where(quote => quote.Speaker is not null || !titles.Contains(FilmTitle.FoldWords(quote.Span.Of(prose.Body))))
            .Concat(new StrikingSentences(prose, cast, films).Find(hits))
            .OrderBy(quote => quote.Span.Start)
            .Select(quote => quote with { Themes = themeReader.NamesIn(quote.Span, themes, hits, themeText) })
            .ToList();
        return ValueTask.FromResult(new Reading(films, themes, quotes, new QuestionFinder(prose).Find([.. spoken.Select(quote => quote.Span).Concat(asked).OrderBy(span => span.Start)]), prose.Sentences, Edition) { Language = prose.Language.Code, Doubt = doubt });
    }
}
