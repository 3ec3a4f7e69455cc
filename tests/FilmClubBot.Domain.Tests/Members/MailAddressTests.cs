using FilmClubBot.Domain.Members;

namespace FilmClubBot.Domain.Tests.Members;

public class MailAddressTests
{
    [Theory]
    [InlineData("ada@example.org", "ada@example.org")]
    [InlineData("  Ada.Lovelace+films@Mail.Example.ORG ", "Ada.Lovelace+films@mail.example.org")]
    [InlineData("o'neill@kino.example", "o'neill@kino.example")]
    [InlineData("ada@bücher.example", "ada@xn--bcher-kva.example")]
    public void Reads_an_address_with_its_domain_in_ascii(string typed, string address) => Assert.Equal(address, MailAddress.Parse(typed, null).Text);

    [Theory]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("ada@localhost")]
    [InlineData("ada@127.0.0.1")]
    [InlineData("ada@[127.0.0.1]")]
    [InlineData("ada@example..org")]
    [InlineData("ada@example.org.")]
    [InlineData("ada@-example.org")]
    [InlineData(".ada@example.org")]
    [InlineData("ada.@example.org")]
    [InlineData("a..b@example.org")]
    [InlineData("ada@b@example.org")]
    [InlineData("\"ada\"@example.org")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("ada@example.org, bo@example.org")]
    [InlineData("ada@example.org\r\nBcc: bo@example.org")]
    [InlineData("ada\n@example.org")]
    [InlineData("ädä@example.org")]
    [InlineData("ada(comment)@example.org")]
    public void Refuses_what_is_no_plain_address(string typed) => Assert.False(MailAddress.TryParse(typed, null, out _));

    [Fact]
    public void Refuses_an_address_that_is_too_long()
    {
        Assert.False(MailAddress.TryParse(new string('a', 65) + "@example.org", null, out _));
        Assert.False(MailAddress.TryParse("a@" + string.Concat(Enumerable.Repeat("abcdefgh.", 30)) + "org", null, out _));
        Assert.False(MailAddress.TryParse(new string('@', 1_000_000), null, out _));
    }

    [Fact]
    public void Addresses_that_differ_in_case_have_one_account_without_the_address()
    {
        var account = MailAddress.Parse("Ada@Example.org", null).Account;
        Assert.Equal(MailAddress.Parse("ada@example.org", null).Account, account);
        Assert.Matches("^[0-9a-f]{32}$", account);
        Assert.NotEqual(MailAddress.Parse("bo@example.org", null).Account, account);
    }
}
