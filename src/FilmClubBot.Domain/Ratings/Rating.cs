using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Ratings;

/// <summary>A Member's rating of a Film. There is one per Member and Film; rating again replaces it.</summary>
/// <param name="Film">The film rated.</param>
/// <param name="By">The Member.</param>
/// <param name="Stars">How many stars.</param>
/// <param name="Comment">A remark of at most <see cref="MaxCommentLength"/> characters, or null.</param>
/// <param name="IsSpoiler">Whether the remark is hidden until a reader asks for it.</param>
/// <param name="At">When it was given or last changed.</param>
public sealed record Rating(Film Film, Member By, Stars Stars, string? Comment, bool IsSpoiler, Instant At)
{
    /// <summary>Longest remark, in UTF-16 units: a few sentences, and below every platform's field.</summary>
    public const int MaxCommentLength = 1000;

    /// <summary>Whether others see the remark.</summary>
    public CommentState CommentState { get; init; }

    /// <summary>The rating as everybody may see it: without a remark that is held back or hidden.</summary>
    public Rating ForEverybody => CommentState.IsVisible() ? this : this with { Comment = null, IsSpoiler = false };
}
