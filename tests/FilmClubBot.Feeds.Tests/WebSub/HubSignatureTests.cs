using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Feeds.WebSub;

namespace FilmClubBot.Feeds.Tests.WebSub;

public sealed class HubSignatureTests
{
    private static readonly byte[] _content = Encoding.UTF8.GetBytes("<rss/>"), _key = Encoding.UTF8.GetBytes("secret");

    public static TheoryData<string> Signatures => new(
        "sha1=" + Convert.ToHexString(CryptographicOperations.HmacData(HashAlgorithmName.SHA1, _key, _content)),
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(_key, _content)),
        "sha384=" + Convert.ToHexStringLower(HMACSHA384.HashData(_key, _content)),
        "sha512=" + Convert.ToHexStringLower(HMACSHA512.HashData(_key, _content)));

    [Theory]
    [MemberData(nameof(Signatures))]
    public void What_the_hub_signed_fits_and_one_other_bit_does_not(string signature)
    {
        Assert.True(HubSignature.Fits(signature, "secret", _content));
        Assert.False(HubSignature.Fits(signature, "secreT", _content));
        Assert.False(HubSignature.Fits(signature, "secret", "<rss />"u8));
        Assert.False(HubSignature.Fits(signature[..^1] + (signature[^1] is '0' ? '1' : '0'), "secret", _content));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256")]
    [InlineData("sha256=")]
    [InlineData("sha256=zz")]
    [InlineData("md5=d41d8cd98f00b204e9800998ecf8427e")]
    public void What_is_no_signature_does_not(string? header) => Assert.False(HubSignature.Fits(header, "secret", _content));
}
