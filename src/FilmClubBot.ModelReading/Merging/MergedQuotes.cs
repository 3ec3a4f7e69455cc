using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.ModelReading.Answers;
using FilmClubBot.ModelReading.Verbatim;
using FilmClubBot.TextAnalysis;

namespace FilmClubBot.ModelReading.Merging;

/// <summary>Merges the rules' quotes with a model's: the rules' quotes are retained, and get a missing speaker or source from the model.</summary>
internal sealed class MergedQuotes(ReviewText text, SpanFinder finder, Reading rules)
{
    private const int MostNew = 12, MostStriking = 3, FewestWords = 3, FewestStrikingWords = 5;
    private const int Longest = 1000, LongestStriking = 400;

    private readonly List<QuoteFinding> _quotes = [.. rules.Quotes];
    private readonly IReadOnlyList<TextSpan> _quoted = QuotedSpans.Of(text);
    private readonly Names _names = new(text, finder, rules);

    /// <summary>The quotes of both, in the order of the text.</summary>
    public List<QuoteFinding> With(IReadOnlyList<ModelQuote> said)
    {
        foreach (var quote in said)
        {
            if (Kind(quote) is { } kind && Span(quote, kind) is { } span)
                Take(quote, kind, span);
        }

        return [.. _quotes.OrderBy(quote => quote.Span.Start)];
    }

    /// <summary>Whether a span is in quotation marks or a block quotation.</summary>
    public bool IsQuoted(TextSpan span) => _quoted.Any(quoted => quoted.Contains(span));

    private static QuoteKind? Kind(ModelQuote said) => said.Kind?.ToLowerInvariant() switch
    {
        "speech" => QuoteKind.Speech,
        "film" => QuoteKind.Film,
        "review" => QuoteKind.Review,
        _ => null,
    };

    private void Take(ModelQuote said, QuoteKind kind, TextSpan span)
    {
        var (speaker, source) = kind == QuoteKind.Review ? (null, null) : (_names.Speaker(said.Speaker), _names.Source(said.Source, span));
        var at = _quotes.FindIndex(known => known.Span.Overlaps(span));
        if (at < 0)
        {
            if (_quotes.Count - rules.Quotes.Count < MostNew && (kind != QuoteKind.Review || _quotes.Count(known => known.Kind == QuoteKind.Review) < MostStriking))
                _quotes.Add(new(span, kind, speaker, source, []));
        }
        else if (_quotes[at].Kind == kind && kind != QuoteKind.Review)
        {
            // A source without its speaker may belong to another quote.
            var isSpeaker = _quotes[at].Speaker is null || _quotes[at].Speaker == speaker;
            _quotes[at] = _quotes[at] with { Speaker = _quotes[at].Speaker ?? speaker, Source = _quotes[at].Source ?? (isSpeaker ? source : null) };
        }
    }

    private TextSpan? Span(ModelQuote said, QuoteKind kind) => kind == QuoteKind.Review ? Striking(said.Text) : Spoken(said.Text);

    private TextSpan? Striking(string copy)
    {
        foreach (var found in finder.Find(copy).Take(1))
        {
            var span = Measure.Sentences(found, rules.Sentences, LongestStriking);
            // A span with a quotation is not the reviewer's alone, and a span with a question is listed among the questions.
            if (span.Length <= LongestStriking && !_quoted.Any(span.Overlaps) && !rules.Questions.Any(span.Overlaps) && Measure.Words(span.Of(text.Body)) >= FewestStrikingWords)
                return span;
        }

        return null;
    }

    // A quote with a speaker must be in quotation marks, and complete.
    private TextSpan? Spoken(string copy)
    {
        foreach (var span in finder.Find(copy))
        {
            TextSpan? around = null;
            foreach (var quoted in _quoted)
            {
                if (quoted.Contains(span) && (around is null || quoted.Length < around.Value.Length))
                    around = quoted;
            }

            if (around is null)
                continue;
            var whole = Trimmed(around.Value);
            var kept = whole.Length <= Longest && whole.Contains(span) ? whole : span;
            if (kept.Length <= Longest && Measure.Words(kept.Of(text.Body)) >= FewestWords && !IsTitle(kept))
                return kept;
        }

        return null;
    }

    private bool IsTitle(TextSpan span)
    {
        var folded = FilmTitle.FoldWords(span.Of(text.Body));
        return rules.Films.Any(film => FilmTitle.FoldWords(film.Title) == folded);
    }

    // The comma before "says Tom" is the reviewer's.
    private TextSpan Trimmed(TextSpan inner)
    {
        var (start, end) = (inner.Start, inner.End);
        while (start < end && char.IsWhiteSpace(text.Body[start]))
            start++;
        while (end > start && (text.Body[end - 1] is ',' or '—' or '–' || char.IsWhiteSpace(text.Body[end - 1])))
            end--;
        return new(start, end);
    }
}
