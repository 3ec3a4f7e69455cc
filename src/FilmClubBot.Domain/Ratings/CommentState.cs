namespace FilmClubBot.Domain.Ratings;

/// <summary>Whether others see a member's comment, and what moderators decided of it or have to decide.</summary>
public enum CommentState
{
    /// <summary>Others see it.</summary>
    Shown,

    /// <summary>Others see it, and one of them reported it.</summary>
    Reported,

    /// <summary>Others see it, because a moderator decided so; it cannot be reported any more.</summary>
    Kept,

    /// <summary>Only its author sees it, until a moderator decides.</summary>
    Held,

    /// <summary>Only its author sees it, because a moderator decided so.</summary>
    Hidden,
}

/// <summary>What becomes of a comment's state.</summary>
public static class CommentDecisions
{
    /// <summary>The states in which only its author sees a comment.</summary>
    public static readonly IReadOnlyList<CommentState> Invisible = [CommentState.Held, CommentState.Hidden];

    /// <summary>Whether others see the comment.</summary>
    public static bool IsVisible(this CommentState state) => !Invisible.Contains(state);

    /// <summary>Whether the rating of the comment has to stay: without it the state is lost, and the same words could be shown again as if nobody had reported or hidden them.</summary>
    public static bool IsBinding(this CommentState state) => state is CommentState.Reported or CommentState.Held or CommentState.Hidden;

    /// <summary>The state after another member reported the comment: only one that nobody decided about changes.</summary>
    public static CommentState Report(CommentState state) => state == CommentState.Shown ? CommentState.Reported : state;
}
