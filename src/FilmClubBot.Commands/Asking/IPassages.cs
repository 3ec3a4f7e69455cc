using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Asking;

/// <summary>The passages of visible reviews that a question is compared with.</summary>
public interface IPassages
{
    /// <summary>The most passages that are compared with one question.</summary>
    const int Most = 2000;

    /// <summary>Of more passages than <see cref="Most"/>, about how many that contain the words best are compared, besides the sentences around them.</summary>
    const int MostMatches = 250;

    /// <summary>
    /// All passages of the film's reviews or of all reviews; if there are more than <see cref="Most"/>, some <see cref="MostMatches"/> that contain the
    /// words best, with the sentences around them.
    /// </summary>
    /// <param name="film">Only reviews of this film; null for all.</param>
    /// <param name="words">At most 64 words of the question and words for the same; no query syntax.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The passages, by review and in the order of its text.</returns>
    Task<IReadOnlyList<FoundPassage>> Find(FilmId? film, IReadOnlyList<string> words, CancellationToken cancellationToken);

    /// <summary>Passages with their source, by their keys. One whose review was read again since is missing.</summary>
    Task<IReadOnlyDictionary<int, Passage>> Cite(IReadOnlyList<int> passages, CancellationToken cancellationToken);

    /// <summary>The passage that matches one of the terms best, by stems; null when no passage contains any.</summary>
    /// <param name="film">Only reviews of this film.</param>
    /// <param name="terms">Words or phrases, of which the first 64 are searched; no query syntax.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    Task<Passage?> Best(FilmId film, IReadOnlyList<string> terms, CancellationToken cancellationToken);
}

/// <summary>A passage and its place in its review. Of thousands that are compared, few are shown, so its source is not read with it.</summary>
/// <param name="Key">Identifies the passage until its review is read again.</param>
/// <param name="Review">The review.</param>
/// <param name="Ordinal">The position among the review's passages, from 0.</param>
/// <param name="Span">The position in the review's text.</param>
/// <param name="Text">The words.</param>
public sealed record FoundPassage(int Key, ReviewId Review, int Ordinal, TextSpan Span, string Text);
