using System.ComponentModel.DataAnnotations;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Worker.Settings;

/// <summary>The rules of members' comments on films: section <c>Comments</c>.</summary>
internal sealed class CommentSettings
{
    /// <summary>The words and phrases for which a comment is held back until a moderator decides. Default: none.</summary>
    [MaxLength(500)]
    public IReadOnlyList<string> Words { get; set; } = [];

    /// <summary>On how many films a member may comment within 24 hours. Default: 30.</summary>
    [Range(1, 10000)]
    public int PerDay { get; set; } = 30;

    /// <summary>Converts the settings to a policy.</summary>
    public CommentPolicy ToPolicy() => new() { Words = Words, PerDay = PerDay };
}
