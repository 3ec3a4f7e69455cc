using FilmClubBot.Commands.Messaging;
using FilmClubBot.Mail.Sending;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace FilmClubBot.Mail.Tests.Sending;

public class SendLimitTests
{
    [Fact]
    public void Mail_beyond_the_limit_waits_until_the_first_is_an_hour_old()
    {
        var time = new FakeTimeProvider();
        var limit = new SendLimit(Options.Create(new MailOptions { MostPerHour = 2 }), time);
        limit.Reserve();
        time.Advance(TimeSpan.FromMinutes(20));
        limit.Reserve();

        Assert.Equal(Duration.FromMinutes(40), Assert.Throws<DelayedException>(limit.Reserve).RetryAfter);

        time.Advance(TimeSpan.FromMinutes(40));
        limit.Reserve();
        Assert.Throws<DelayedException>(limit.Reserve);
    }
}
