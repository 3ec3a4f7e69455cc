using System.Text;
using FilmClubBot.OnSlack.Http;

namespace FilmClubBot.OnSlack.Tests.Http;

/// <summary>The signature of a request.</summary>
public sealed class SlackSignatureTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    // What Slack published beside this secret and this signature.
    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
        + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private readonly SlackSignature _check = new(Secret);

    [Fact]
    public void Accepts_the_signature_that_slack_published() => Assert.True(Fits(Timestamp, Body, Signature));

    [Fact]
    public void Rejects_a_body_a_timestamp_or_a_signature_with_any_one_bit_changed()
    {
        var signed = Signed(Timestamp, Body);
        for (var bit = 0; bit < signed.Length * 8; bit++)
        {
            signed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(_check.Verify(Signature, signed, out _), $"bit {bit}");
            signed[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        for (var place = 0; place < Signature.Length; place++)
        {
            for (var bit = 0; bit < 7; bit++)
            {
                var changed = Signature.ToCharArray();
                changed[place] ^= (char)(1 << bit);
                // A digit's other case is the same digit.
                if (!changed.AsSpan().Equals(Signature, StringComparison.OrdinalIgnoreCase) || place < 3)
                    Assert.False(_check.Verify(changed, signed, out _), $"{new string(changed)}");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("v0=")]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b5030")]
    [InlineData("v0=g2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    public void Rejects_a_malformed_signature(string signature) => Assert.False(Fits(Timestamp, Body, signature));

    [Fact]
    public void Rejects_the_signature_of_another_secret() => Assert.False(new SlackSignature("another").Verify(Signature, Signed(Timestamp, Body), out _));

    private bool Fits(string timestamp, string body, string signature) => _check.Verify(signature, Signed(timestamp, body), out _);

    private byte[] Signed(string timestamp, string body) => Encoding.UTF8.GetBytes(_check.Prefix(timestamp) + body);
}
