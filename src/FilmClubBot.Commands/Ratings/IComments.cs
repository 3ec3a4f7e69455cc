using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;
using NodaTime;

namespace FilmClubBot.Commands.Ratings;

/// <summary>Members' comments on films, for those who report them and decide about them.</summary>
public interface IComments
{
    /// <summary>Changes the state of a comment, under the write lock.</summary>
    /// <param name="film">The film.</param>
    /// <param name="author">Who wrote the comment.</param>
    /// <param name="change">The new state, from the current rating.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The comment with its new state; null where there is none.</returns>
    Task<DecidedComment?> Change(FilmId film, MemberId author, Func<Rating, CommentState> change, CancellationToken cancellationToken);

    /// <summary>Comments about which a moderator has to decide, the oldest first.</summary>
    Task<Slice<Rating>> Undecided(PageRequest page, CancellationToken cancellationToken);

    /// <summary>On how many other films a member commented since a time.</summary>
    Task<int> OnOthersSince(MemberId author, FilmId except, Instant since, CancellationToken cancellationToken);
}

/// <summary>A comment whose state was changed.</summary>
/// <param name="Rating">The rating that it belongs to, with the new state.</param>
/// <param name="Before">The state before.</param>
public sealed record DecidedComment(Rating Rating, CommentState Before);
