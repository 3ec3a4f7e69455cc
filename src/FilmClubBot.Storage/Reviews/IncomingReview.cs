using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Storage.Mapping;
using NodaTime;

namespace FilmClubBot.Storage.Reviews;

/// <summary>A cleaned draft with everything that it is recognised by.</summary>
internal sealed class IncomingReview
{
    private const int MinWords = 40, MaxLength = 200_000, MaxTitleLength = 300;

    public IncomingReview(ReviewDraft draft, ReviewText text)
    {
        Text = text with { Title = Headline(draft, text) };
        FoldedTitle = FilmTitle.FoldWords(Text.Title);
        Author = draft.Author.OrNull();
        FoldedAuthor = Author is null ? null : FilmTitle.FoldWords(Author);
        ExternalId = draft.ExternalId.OrNull();
        LinkKey = Domain.Reviews.LinkKey.Of(draft.Link);
        Link = LinkKey is null ? null : draft.Link!.AbsoluteUri;
        PublishedAt = draft.PublishedAt;
        Origin = draft.Origin;
        Categories = [.. draft.Categories];
        WordsHash = Hash(text.Body);
    }

    public ReviewText Text { get; }

    public string FoldedTitle { get; }

    public string? Author { get; }

    public string? FoldedAuthor { get; }

    public string? ExternalId { get; }

    public string? Link { get; }

    public string? LinkKey { get; }

    public Instant? PublishedAt { get; }

    public string Origin { get; }

    public List<string> Categories { get; }

    public string WordsHash { get; }

    /// <summary>Why a text is no review that could be stored; null when it is one.</summary>
    public static string? Refusal(ReviewDraft draft, ReviewText text)
    {
        if (text.Body.Length > MaxLength)
            return $"{draft.Origin}: the text has {text.Body.Length} characters, and at most {MaxLength} are taken; split it into its reviews.";
        if (!text.Body.EnumerateRunes().Any(Rune.IsLetter))
            return $"{draft.Origin}: no words of a review were found; check that the file or the feed's entry holds the review's text.";
        var words = text.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(Mapping.Text.HasWords);
        // Scripts without spaces have one "word" a sentence; there the letters are counted, two to a word.
        return Math.Max(words, UnspacedLetters(text.Body) / 2) < MinWords
            ? $"{draft.Origin}: the text has {words} words, and a review has at least {MinWords}; take in the whole text, not its summary."
            : null;
    }

    private static int UnspacedLetters(string body) => body.Count(character => character is >= '\u3040' and <= '\u9FFF' or >= '\u0E00' and <= '\u0EFF');

    private static string Headline(ReviewDraft draft, ReviewText text)
    {
        var title = text.Title.OrNull() ?? draft.Title.OrNull() ?? text.Body.TrimStart().Split('\n', 2)[0].Trim().Cut(80);
        return title.Cut(MaxTitleLength);
    }

    private static string Hash(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FilmTitle.FoldWords(body))));
}
