using System.Text;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Cleaning;

/// <summary>Collects paragraphs from markup, with the positions of emphasis and block quotations.</summary>
internal sealed class BodyBuilder
{
    // A list of every film that was seen is no list of the reviewed ones.
    private const int MostLinks = 500;

    private readonly List<Piece> _pieces = [];
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _emphasis = [];
    private readonly List<LinkedFilm> _links = [];
    private int _emphasisDepth;
    private int _emphasisStart;
    private int _quoteDepth;
    private bool _isSpacePending;

    // How many block quotations have begun.
    private int _quotes;

    private sealed record Piece(string Text, List<TextSpan> Emphasis, int Quote);

    /// <summary>Adds text; white space in it counts as one space.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && c != '\u00a0')
            {
                _isSpacePending = true;
                continue;
            }

            if (_isSpacePending && _text.Length > 0)
                _text.Append(' ');
            _isSpacePending = false;
            _text.Append(c);
        }
    }

    /// <summary>Ends the paragraph, if one has begun.</summary>
    public void Break()
    {
        _isSpacePending = false;
        if (_emphasisDepth > 0)
            Mark(_emphasisStart);
        if (_text.Length > 0)
            _pieces.Add(new(_text.ToString(), [.. _emphasis], _quoteDepth > 0 ? _quotes : 0));
        _text.Clear();
        _emphasis.Clear();
        _emphasisStart = 0;
    }

    /// <summary>Adds a link to a film's page; any other address is ignored.</summary>
    public void AddLink(string address, string text)
    {
        if (_links.Count < MostLinks && LinkedFilm.Of(address, text) is { } link)
            _links.Add(link);
    }

    /// <summary>Starts italics or bold.</summary>
    public void StartEmphasis()
    {
        if (_emphasisDepth++ == 0)
            _emphasisStart = _text.Length;
    }

    /// <summary>Ends italics or bold.</summary>
    public void EndEmphasis()
    {
        if (_emphasisDepth > 0 && --_emphasisDepth == 0)
            Mark(_emphasisStart);
    }

    /// <summary>Starts a block quotation.</summary>
    public void StartQuote()
    {
        Break();
        if (_quoteDepth++ == 0)
            _quotes++;
    }

    /// <summary>Ends a block quotation.</summary>
    public void EndQuote()
    {
        Break();
        _quoteDepth = Math.Max(0, _quoteDepth - 1);
    }

    /// <summary>The review without boilerplate.</summary>
    public ReviewText Build(string title)
    {
        Break();
        var paragraphs = _pieces.ConvertAll(piece => piece.Text);
        var body = new StringBuilder();
        var emphasis = new List<TextSpan>();
        var quotes = new List<TextSpan>();
        foreach (var index in Trimmer.Retained(paragraphs))
        {
            var piece = _pieces[index];
            if (body.Length == 0 && title.Length > 0 && Headline.IsSame(title, piece.Text))
                continue;
            var parted = body.Length > 0 ? "\n\n" : "";
            body.Append(parted);
            var start = body.Length;
            body.Append(piece.Text);
            emphasis.AddRange(piece.Emphasis.Select(span => new TextSpan(span.Start + start, span.End + start)));
            if (piece.Quote == 0)
                continue;
            // Paragraphs of one block quotation are one quotation.
            if (quotes.Count > 0 && quotes[^1].End + parted.Length == start && index > 0 && _pieces[index - 1].Quote == piece.Quote)
                quotes[^1] = new(quotes[^1].Start, body.Length);
            else
                quotes.Add(new(start, body.Length));
        }

        return new(title, body.ToString(), emphasis, quotes) { Links = LinkedFilm.Distinct(_links) };
    }

    private void Mark(int start)
    {
        var end = _text.Length;
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;
        if (end > start)
            _emphasis.Add(new(start, end));
    }
}
