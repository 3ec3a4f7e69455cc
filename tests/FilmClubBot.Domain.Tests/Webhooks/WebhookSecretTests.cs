using System.Text;
using FilmClubBot.Domain.Webhooks;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Webhooks;

public class WebhookSecretTests
{
    // The example of the specification: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
    [Fact]
    public void Signs_as_the_example_of_the_specification()
    {
        Assert.True(WebhookSecret.TryParse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", out var secret));
        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            secret.Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.FromUnixTimeSeconds(1614265330), Encoding.UTF8.GetBytes("""{"test": 2432232314}""")));
    }

    [Fact]
    public void A_new_key_is_random_and_readable_and_no_log_shows_it()
    {
        var secret = WebhookSecret.New();
        Assert.NotEqual(secret, WebhookSecret.New());
        Assert.True(WebhookSecret.TryParse(secret.Text, out var read));
        Assert.Equal(secret, read);
        Assert.DoesNotContain(secret.Text[6..], $"{new Webhook(new(1), new("https://films.example/"), secret)}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData("whsec_not base64 at all, and rather long for that")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    public void Refuses_what_is_no_key(string text) => Assert.False(WebhookSecret.TryParse(text, out _));

    [Fact]
    public void Refuses_a_key_that_is_too_long() => Assert.False(WebhookSecret.TryParse("whsec_" + Convert.ToBase64String(new byte[65]), out _));
}
