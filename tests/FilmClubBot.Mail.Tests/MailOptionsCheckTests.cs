namespace FilmClubBot.Mail.Tests;

public class MailOptionsCheckTests
{
    private static MailOptions Good => new() { Server = "smtp.example.org", From = "films@example.org", User = "films", Password = "secret-words" };

    [Fact]
    public void Accepts_nothing_and_a_whole_section()
    {
        Assert.Empty(MailOptionsCheck.Problems(new()));
        Assert.Empty(MailOptionsCheck.Problems(Good));
        Assert.Empty(MailOptionsCheck.Problems(new() { Server = "127.0.0.1", Security = MailSecurity.None, From = "films@example.org" }));
        Assert.Equal((587, 465, 25, 2525), (Good.PortInUse, new MailOptions { Security = MailSecurity.Tls }.PortInUse, new MailOptions { Security = MailSecurity.None }.PortInUse, new MailOptions { Port = 2525 }.PortInUse));
    }

    [Fact]
    public void Names_what_is_missing_or_wrong_and_no_secret()
    {
        AssertProblem("Mail:Server is missing", options => options.Server = null);
        AssertProblem("Mail:Server is \"smtp://x\"", options => options.Server = "smtp://x");
        AssertProblem("Mail:From is missing", options => options.From = null);
        AssertProblem("Mail:From is \"films\"", options => options.From = "films");
        AssertProblem("Mail:Password is missing", options => options.Password = null);
        AssertProblem("Mail:User is missing", options => options.User = "");
        AssertProblem("Mail:Security is None", options => options.Security = MailSecurity.None);
        AssertProblem("Mail:TrustedAuthorities is \"/no/such.pem\", which cannot be read", options => options.TrustedAuthorities = "/no/such.pem");
        AssertProblem($"Mail:TrustedAuthorities is \"{typeof(MailOptions).Assembly.Location}\", which contains no certificate", options => options.TrustedAuthorities = typeof(MailOptions).Assembly.Location);
    }

    private static void AssertProblem(string beginning, Action<MailOptions> change)
    {
        var options = Good;
        change(options);
        var problem = Assert.Single(MailOptionsCheck.Problems(options));
        Assert.StartsWith(beginning, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-words", problem, StringComparison.Ordinal);
    }
}
