using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Texts;
using NodaTime;

namespace FilmClubBot.Domain.Intake;

/// <summary>A cleaned draft with all the signs by which a stored review is recognised.</summary>
public sealed class IncomingReview
{
    /// <summary>The minimum number of words in a review.</summary>
    public const int MinWords = 25;

    /// <summary>Longest text of a review, in UTF-16 units.</summary>
    public const int MaxLength = 200_000;

    /// <summary>Longest headline, in UTF-16 units; a longer one is cut.</summary>
    public const int MaxTitleLength = 300;

    /// <summary>Creates it from a draft and its cleaned text, for which <see cref="Refusal"/> returned null.</summary>
    public IncomingReview(ReviewDraft draft, ReviewText text)
    {
        Text = text with { Title = Headline(draft, text) };
        FoldedTitle = FilmTitle.FoldWords(Text.Title);
        Author = draft.Author.OrNull();
        FoldedAuthor = Author is null ? null : FilmTitle.FoldWords(Author);
        ExternalId = draft.ExternalId.OrNull();
        var link = Domain.Reviews.LinkKey.Of(draft.Link);
        LinkKey = draft.IsLinkShared ? null : link;
        Link = link is null ? null : draft.Link!.AbsoluteUri;
        FormerLinkKey = draft.FormerLinkKey;
        Host = link is null ? null : ReviewIdentity.Host(link);
        PublishedAt = draft.PublishedAt;
        Origin = draft.Origin;
        Categories = [.. draft.Categories];
        IsSpoiler = draft.IsSpoiler;
        IsNews = draft.IsNews;
        IsSample = draft.IsSample;
        Image = draft.Image;
        WordsHash = Hash(text.Body);
    }

    /// <summary>The headline and the verbatim text.</summary>
    public ReviewText Text { get; }

    /// <summary>The headline in comparable form: see <see cref="FilmTitle.FoldWords"/>.</summary>
    public string FoldedTitle { get; }

    /// <summary>The critic, where the source names one.</summary>
    public string? Author { get; }

    /// <summary>The critic's folded name.</summary>
    public string? FoldedAuthor { get; }

    /// <summary>The source's own id.</summary>
    public string? ExternalId { get; }

    /// <summary>The link, absolute http(s).</summary>
    public string? Link { get; }

    /// <summary>The link in comparable form (see <see cref="Domain.Reviews.LinkKey"/>); null if the review has none of its own.</summary>
    public string? LinkKey { get; }

    /// <summary>The comparable form of the link that the same entry of its source had before; null where none is known.</summary>
    public string? FormerLinkKey { get; }

    /// <summary>The host that publishes it, with its port.</summary>
    public string? Host { get; }

    /// <summary>When it was published.</summary>
    public Instant? PublishedAt { get; }

    /// <summary>The file or feed that it came from.</summary>
    public string Origin { get; }

    /// <summary>The source's categories.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>Whether the source warns of spoilers.</summary>
    public bool IsSpoiler { get; }

    /// <summary>Whether it is new at its source.</summary>
    public bool IsNews { get; }

    /// <summary>Whether it is one of the samples that come with the program.</summary>
    public bool IsSample { get; }

    /// <summary>Its own image.</summary>
    public ReviewImage? Image { get; }

    /// <summary>SHA-256, in hex, of the text's words without case, accents, punctuation and layout.</summary>
    public string WordsHash { get; }

    /// <summary>Why a text cannot be stored as a review; null when it can.</summary>
    public static string? Refusal(ReviewDraft draft, ReviewText text)
    {
        if (text.Body.Length > MaxLength)
            return $"{draft.Origin}: the text has {text.Body.Length} characters, and at most {MaxLength} are taken; split it into its reviews.";
        if (!text.Body.EnumerateRunes().Any(Rune.IsLetter))
            return $"{draft.Origin}: no words of a review were found; check that the file or the feed's entry holds the review's text.";
        var words = text.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.HasWords());
        // Scripts without spaces have one "word" per sentence; their letters are counted instead, two per word.
        return Math.Max(words, UnspacedLetters(text.Body) / 2) < MinWords
            ? $"{draft.Origin}: the text has {words} words, and a review has at least {MinWords}; take in the whole text, not its summary."
            : null;
    }

    private static int UnspacedLetters(string body) => body.Count(character => character is >= '\u3040' and <= '\u9FFF' or >= '\u0E00' and <= '\u0EFF');

    private static string Headline(ReviewDraft draft, ReviewText text)
    {
        var title = text.Title.OrNull() ?? draft.Title.OrNull() ?? ReviewText.Opening(text.Body);
        return title.Cut(MaxTitleLength);
    }

    private static string Hash(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FilmTitle.FoldWords(body))));
}
