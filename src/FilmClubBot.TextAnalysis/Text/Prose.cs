using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Languages;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>A review, parsed once for all later steps: paragraphs, quotations, sentences, words.</summary>
internal sealed class Prose
{
    private readonly List<TextSpan> _quoted;
    private readonly List<TextSpan> _blocks;
    private readonly List<TextSpan> _emphasis;
    private int[]? _firstWords;
    private HashSet<string>? _uncapitalised;

    private Prose(ReviewText source)
    {
        Source = source;
        Paragraphs = Text.Paragraphs.Of(Body);
        Quotations = QuotationFinder.Find(Body, Paragraphs, source.BlockQuotes);
        _quoted = Outermost(Quotations);
        _blocks = [.. source.BlockQuotes.OrderBy(block => block.Start)];
        _emphasis = [.. source.Emphasis.OrderBy(emphasis => emphasis.Start)];
        var tokens = Tokeniser.Read(Body);
        Language = LanguageDetector.Detect(tokens);
        Tokens = Language.WithNamesApart(Body, tokens);
        Sentences = Text.Sentences.Of(Body, Paragraphs, Wholes(), Language.Sentences);
        TitleTokens = Tokeniser.Read(Title);
        TitleQuotations = QuotationFinder.Find(Title, Title.Length == 0 ? [] : [new(0, Title.Length)], []);
    }

    /// <summary>The text as it was stored.</summary>
    public ReviewText Source { get; }

    /// <summary>The language of the body, detected once.</summary>
    public Language Language { get; }

    /// <summary>Whether rules about English words apply: the body is English, or too short to say.</summary>
    public bool IsEnglish => Language == Language.English || Language == Language.Undetermined;

    /// <summary>The headline.</summary>
    public string Title => Source.Title;

    /// <summary>The text that all offsets refer to.</summary>
    public string Body => Source.Body;

    /// <summary>Paragraphs in their order.</summary>
    public List<TextSpan> Paragraphs { get; }

    /// <summary>Everything in quotation marks and every block quotation, in order of the start.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>Sentences in their order.</summary>
    public List<TextSpan> Sentences { get; }

    /// <summary>Words of the body.</summary>
    public List<Token> Tokens { get; }

    /// <summary>Words of the headline.</summary>
    public List<Token> TitleTokens { get; }

    /// <summary>The words of the body that it has in lower case somewhere.</summary>
    public HashSet<string> Uncapitalised => _uncapitalised ??= UncapitalisedOf(Tokens);

    /// <summary>Quotations in the headline.</summary>
    public IReadOnlyList<Quotation> TitleQuotations { get; }

    /// <summary>The words that have no capital somewhere among others.</summary>
    public static HashSet<string> UncapitalisedOf(List<Token> tokens)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            if (!token.IsCapitalised)
                words.Add(token.Word);
        }

        return words;
    }

    /// <summary>Parses a review.</summary>
    public static Prose Of(ReviewText text) => new(text);

    /// <summary>Whether an offset is within quotation marks.</summary>
    public bool IsQuoted(int offset)
    {
        if (_quoted.Count == 0)
            return false;
        var span = _quoted[Ordered.LastBy(_quoted, offset, static span => span.Start)];
        return span.Start <= offset && offset < span.End;
    }

    /// <summary>Index of the block quotation that contains a span; -1 if none does.</summary>
    public int BlockAt(TextSpan span) => Containing(_blocks, span.Start, span.End);

    /// <summary>The italics or bold that contain a span, but for a few characters at its ends; null if it is not set off.</summary>
    /// <param name="span">The span.</param>
    /// <param name="margin">How many characters at each end may be outside.</param>
    public TextSpan? EmphasisOver(TextSpan span, int margin = 0) =>
        Containing(_emphasis, span.Start + margin, span.End - margin) is var at and >= 0 ? _emphasis[at] : null;

    private static int Containing(List<TextSpan> spans, int start, int end)
    {
        if (spans.Count == 0)
            return -1;
        var at = Ordered.LastBy(spans, start, static span => span.Start);
        return spans[at].Start <= start && spans[at].End >= end ? at : -1;
    }

    /// <summary>Index of the sentence that contains an offset, or of the one before it.</summary>
    public int SentenceAt(int offset) => Ordered.LastBy(Sentences, offset, static span => span.Start);

    /// <summary>Index of the paragraph that contains an offset.</summary>
    public int ParagraphAt(int offset) => Ordered.LastBy(Paragraphs, offset, static span => span.Start);

    /// <summary>Index of the first word that starts at or after an offset.</summary>
    public int TokenFrom(int offset) => Ordered.FirstFrom(Tokens, offset, static token => token.Start);


    /// <summary>Indices of a sentence's first word and of the one after its last.</summary>
    public (int From, int To) WordsOf(int sentence)
    {
        _firstWords ??= [.. Sentences.Select(span => TokenFrom(span.Start)), Tokens.Count];
        // A sentence ends before the next one starts; what is between two has no words.
        return (_firstWords[sentence], _firstWords[sentence + 1]);
    }

    /// <summary>The words inside a span.</summary>
    public List<Token> TokensIn(TextSpan span)
    {
        var from = TokenFrom(span.Start);
        var to = TokenFrom(span.End);
        var tokens = new List<Token>(to - from);
        for (var i = from; i < to; i++)
            tokens.Add(Tokens[i]);
        return tokens;
    }

    /// <summary>Whether a word is the first of its sentence, apart from quotation marks and brackets.</summary>
    public bool OpensSentence(Token token)
    {
        if (Sentences.Count == 0)
            return true;
        var start = Sentences[SentenceAt(token.Start)].Start;
        for (var i = token.Start - 1; i >= start; i--)
        {
            if (Characters.IsWord(Body[i]) || Body[i] == '.' && IsAbbreviation(i, start))
                return false;
            // A sentence may also begin inside a quotation, or after a colon.
            if (Body[i] is '.' or '!' or '?' or ':' or '“' or '‘' or '"' or '\'' or '…')
                return true;
        }

        return true;
    }

    // The name after "Dr." does not open a sentence.
    private bool IsAbbreviation(int stop, int start)
    {
        var from = stop;
        while (from > start && stop - from < 6 && char.IsLetter(Body[from - 1]))
            from--;
        return from < stop && Language.Sentences.Abbreviations.Contains(Body[from..stop].ToLowerInvariant());
    }

    private List<TextSpan> Wholes()
    {
        var wholes = Brackets.Of(Body, Paragraphs);
        wholes.AddRange(Quotations.Where(quotation => !quotation.IsBlock).Select(quotation => quotation.Outer));
        wholes.Sort((left, right) => left.Start.CompareTo(right.Start));
        return wholes;
    }

    private static List<TextSpan> Outermost(IReadOnlyList<Quotation> quotations)
    {
        var outer = new List<TextSpan>();
        foreach (var quotation in quotations)
        {
            if (!quotation.IsBlock && (outer.Count == 0 || quotation.Outer.Start >= outer[^1].End))
                outer.Add(quotation.Outer);
        }

        return outer;
    }

}
