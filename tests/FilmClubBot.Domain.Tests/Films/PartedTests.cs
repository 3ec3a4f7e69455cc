using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Tests.Films;

public sealed class PartedTests
{
    /// <summary>What the removed film had, what the remaining one had, what the merge kept, what there is now, and what each has after the merge is undone.</summary>
    [Theory]
    [InlineData("a", null, "a", "a", "a", null)]
    [InlineData("a", "b", "a", "a", "a", "b")]
    [InlineData("a", "b", "b", "b", "a", "b")]
    [InlineData("a", null, "a", "c", "a", "c")]
    [InlineData("a", "b", "b", "c", "a", "c")]
    [InlineData("a", null, "a", null, null, null)]
    [InlineData("a", "b", "b", null, null, null)]
    [InlineData(null, "b", "b", "b", null, "b")]
    [InlineData(null, null, null, "c", null, "c")]
    public void Gives_each_film_what_it_had_unless_that_was_changed_since(string? moved, string? own, string? merged, string? now, string? ofMoved, string? ofRemaining) =>
        Assert.Equal(new(ofMoved, ofRemaining), Parted.Of(moved, own, merged, now, string.Equals));
}
