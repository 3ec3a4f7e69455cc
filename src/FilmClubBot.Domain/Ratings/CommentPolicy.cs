using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Texts;

namespace FilmClubBot.Domain.Ratings;

/// <summary>A society's rules of members' comments.</summary>
public sealed record CommentPolicy
{
    private readonly IReadOnlyList<string> _words = [];

    /// <summary>The words and phrases for which a comment is held back until a moderator decides; letter case and accents do not matter.</summary>
    public IReadOnlyList<string> Words
    {
        get => _words;
        init => _words = [.. value.Select(FilmTitle.FoldWords).Where(word => word.Length > 0)];
    }

    /// <summary>On how many films a member may comment within 24 hours.</summary>
    public int PerDay { get; init; } = 30;

    /// <summary>The state of a comment that its author saves.</summary>
    /// <param name="comment">The comment; null for none.</param>
    /// <param name="before">The author's comment on the film until now; null for none.</param>
    /// <param name="state">The state of that.</param>
    public CommentState StateOf(string? comment, string? before, CommentState state)
    {
        var text = comment.OrNull();
        if (text is not null && text == before)
            return state;
        // A hidden comment is not shown again by changing a letter, or by removing it first.
        if (!state.IsVisible())
            return text is null ? CommentState.Hidden : CommentState.Held;
        if (text is not null && HasListedWord(text))
            return CommentState.Held;
        // A report stays until a moderator has decided: the author does not settle it by changing a letter, or by removing the comment first.
        return state == CommentState.Reported ? CommentState.Reported : CommentState.Shown;
    }

    private bool HasListedWord(string text)
    {
        var folded = $" {FilmTitle.FoldWords(text)} ";
        return Words.Any(word => folded.Contains($" {word} ", StringComparison.Ordinal));
    }
}
