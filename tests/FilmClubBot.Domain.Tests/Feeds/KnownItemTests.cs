using FilmClubBot.Domain.Feeds;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Feeds;

public class KnownItemTests
{
    private static readonly Instant _noon = Instant.FromUtc(2026, 11, 27, 12, 0);
    private static readonly ItemMark _mark = new("a", null, "f", "c", null);
    private static readonly KnownItem _item = new(new(1), _mark, ItemState.LeftOut, "Her", null, "It is too short.", false, IsPresent: true, _noon, null);

    [Fact]
    public void An_item_that_is_seen_again_is_present_and_no_longer_missing()
    {
        var after = _item.Drop(_noon).Show(_mark with { ContentHash = "d" }, "Her, again");
        Assert.Equal(("d", "Her, again", true, null), (after.Mark.ContentHash, after.Title, after.IsPresent, after.MissedAt));
        Assert.Equal((_item.State, _item.Note), (after.State, after.Note));
    }

    [Fact]
    public void An_imported_item_stores_why_it_is_not_announced()
    {
        var imported = _item.Take(new(7), "no channel takes it");
        Assert.Equal((ItemState.Taken, "no channel takes it"), (imported.State, imported.Note));
        Assert.Equal("no channel takes it", imported.Take(new(7), null).Note);
        Assert.Null(_item.Take(new(7), null).Note);
    }

    [Fact]
    public void An_item_that_becomes_unreadable_remains_a_review()
    {
        var after = _item.Take(new(7), null).LeaveOut("It is too short.");
        Assert.Equal((ItemState.Taken, "It is too short."), (after.State, after.Note));
    }
}
