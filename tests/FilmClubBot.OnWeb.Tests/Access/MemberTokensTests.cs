using System.Text;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.OnWeb.Tests.Access;

public sealed class MemberTokensTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 27, 12, 0);
    private static readonly Club _club = new(new(3), "The Lantern Film Society", DateTimeZone.Utc, "en");

    private readonly IDataProtector _protector = new EphemeralDataProtectionProvider().CreateProtector("tests");

    private MemberTokens Tokens => new(_protector, _club, new FakeClock(_now));

    [Fact]
    public void Reads_what_it_issued_for_its_own_club()
    {
        Assert.Equal((new MemberId(7), "2026"), Tokens.Read(Tokens.Issue(_club.Id, new(7), Duration.FromHours(1), "2026")));
        Assert.Null(Tokens.Read(Tokens.Issue(new(4), new(7), Duration.FromHours(1))));
        Assert.Null(Tokens.Read(Tokens.Issue(_club.Id, new(7), Duration.Zero)));
    }

    [Fact]
    public void Reads_a_token_of_an_earlier_version_which_is_about_nothing()
    {
        var earlier = $"3 7 {(_now + Duration.FromHours(1)).ToUnixTimeSeconds()}";
        Assert.Equal((new MemberId(7), ""), Tokens.Read(WebEncoders.Base64UrlEncode(_protector.Protect(Encoding.UTF8.GetBytes(earlier)))));
    }
}
