using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Members;

public class MailboxTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 27, 19, 0);
    private static readonly Mailbox _invited = Mailbox.Invite(MailAddress.Parse("ada@example.org", null), "en", _now + Duration.FromMilliseconds(300));

    [Fact]
    public void An_invitation_is_open_for_a_week_and_only_under_its_own_moment()
    {
        Assert.Equal(_now, _invited.InvitedAt);
        Assert.True(_invited.IsInvited(_now, _now + Duration.FromDays(6)));
        Assert.False(_invited.IsInvited(_now, _now + Duration.FromDays(7)));
        Assert.False(_invited.IsInvited(_now + Duration.FromSeconds(1), _now));
        Assert.False(_invited.Confirm().IsInvited(_now, _now));
    }

    [Fact]
    public void Who_declined_or_gets_mail_is_not_invited_again()
    {
        var later = _now + Duration.FromDays(30);
        Assert.False(_invited.CanBeInvited(_now));
        Assert.True(_invited.CanBeInvited(later));
        Assert.False(_invited.Confirm().CanBeInvited(later));
        Assert.False(_invited.Unsubscribe().CanBeInvited(later));
        Assert.True(_invited.MarkBounced().CanBeInvited(_now));
    }

    [Fact]
    public void A_bounce_changes_nothing_for_who_wants_no_mail_and_nobody_skips_the_invitation()
    {
        Assert.Equal(MailboxState.Unsubscribed, _invited.Unsubscribe().MarkBounced().State);
        Assert.Equal(MailboxState.Invited, _invited.Resubscribe().State);
        Assert.Equal(MailboxState.Confirmed, _invited.Confirm().Unsubscribe().Resubscribe().State);
    }
}
