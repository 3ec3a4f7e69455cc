namespace FilmClubBot.Benchmarks.Quality.Reviews;

/// <summary>A labelled quotation, waiting to be found: by pieces, joined, or whole with the attribution that breaks it off.</summary>
internal sealed partial class QuoteTarget
{
    private const int FewestWords = 3;

    private readonly string _joined;
    private readonly string _whole;

    public QuoteTarget(LabelledQuote label, ReviewTexts.Found review)
    {
        Label = label;
        var stretches = label.Pieces.SelectMany(piece => Paragraphs().Split(review.Of(piece))).Select(Words.Of).Where(words => words.Length > 0).ToList();
        Pieces = [.. stretches.Select(words => new Piece(words, stretches.Count == 1))];
        _joined = string.Join(' ', Pieces.Select(piece => piece.Words));
        _whole = Words.Of(review.Raw[label.Pieces[0].Start..label.Pieces[^1].End]);
    }

    /// <summary>The label.</summary>
    public LabelledQuote Label { get; }

    /// <summary>Its pieces in the order of the text.</summary>
    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>Whether words are this quotation's; the pieces that they cover are met.</summary>
    public bool Takes(string words)
    {
        if (Words.AreSame(words, _joined) || Words.AreSame(words, _whole))
        {
            foreach (var piece in Pieces)
                piece.IsMet = true;
            return true;
        }

        var taken = Pieces.Where(piece => Words.AreSame(words, piece.Words)).ToList();
        taken.ForEach(piece => piece.IsMet = true);
        return taken.Count > 0;
    }

    // A blank line, also within a block quotation of Markdown or HTML: each paragraph is a quotation of its own.
    [System.Text.RegularExpressions.GeneratedRegex(@"\n[>\s]*\n[>\s]*|</p>\s*<p>|<br ?/?>\s*<br ?/?>", System.Text.RegularExpressions.RegexOptions.NonBacktracking)]
    private static partial System.Text.RegularExpressions.Regex Paragraphs();

    /// <summary>An unbroken part.</summary>
    public sealed class Piece(string words, bool isAll)
    {
        /// <summary>Its words as they are compared.</summary>
        public string Words { get; } = words;

        /// <summary>Whether it must be found: a scrap such as "Wife?" before the rest need not.</summary>
        public bool IsWanted { get; } = isAll || Reviews.Words.Count(words) >= FewestWords;

        /// <summary>Whether it was found.</summary>
        public bool IsMet { get; set; }
    }
}
